import type { Fault } from './faults.ts'
import { type ReferenceFiles, type Row, readTable } from './tsv.ts'
import type { Cluster, ClusterId } from './types.ts'

/** Words that name several unrelated products, each with a note. */
export const SHARED_WORDS_FILE = 'chains/shared-words.tsv'
/** Links that close a loop the trade really has. */
export const LOOPS_FILE = 'chains/loops.tsv'

/** Words that name a whole trade, by its cluster. */
const CLUSTER_WORDS_FILE = 'chains/cluster-words.tsv'

export type SharedWord = Row<'word' | 'note'>
export type DeclaredLoop = Row<'input' | 'product' | 'note'>

export function readSharedTables(
  files: ReferenceFiles,
  faults: Fault[],
): { sharedWords: SharedWord[]; loops: DeclaredLoop[] } {
  return {
    sharedWords: readTable(files, { file: SHARED_WORDS_FILE, columns: ['word', 'note'], faults }),
    loops: readTable(files, { file: LOOPS_FILE, columns: ['input', 'product', 'note'], faults }),
  }
}

/** Gives every cluster the words of its trade. */
export function addClusterWords(
  files: ReferenceFiles,
  { clusters, faults }: { clusters: ReadonlyMap<ClusterId, Cluster>; faults: Fault[] },
): void {
  const rows = readTable(files, { file: CLUSTER_WORDS_FILE, columns: ['cluster', 'word'], faults })
  for (const { line, cluster, word } of rows) {
    const words = clusters.get(cluster)?.words
    const code = !words ? 'unknown_cluster' : words.includes(word) ? 'duplicate' : null
    if (code) faults.push({ file: CLUSTER_WORDS_FILE, line, code, detail: `${cluster} ${word}` })
    else words?.push(word)
  }
}
