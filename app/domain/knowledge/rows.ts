import type { Fault } from './faults.ts'
import { type ReferenceFiles, type Row, readTable } from './tsv.ts'
import type { ClusterId } from './types.ts'

const CHAIN_TABLES = {
  segments: ['slug', 'position', 'zh', 'en'],
  words: ['slug', 'kind', 'word'],
  edges: ['from', 'to', 'criticality', 'reason'],
  terms: ['term', 'kind', 'slug'],
} as const

/** The files of one cluster, line by line, before their meaning is judged. */
export type ChainRows = {
  cluster: ClusterId
  segments: Row<'slug' | 'position' | 'zh' | 'en'>[]
  words: Row<'slug' | 'kind' | 'word'>[]
  edges: Row<'from' | 'to' | 'criticality' | 'reason'>[]
  terms: Row<'term' | 'kind' | 'slug'>[]
}
export type ChainTable = keyof typeof CHAIN_TABLES

export function chainFile(cluster: ClusterId, table: ChainTable): string {
  return `chains/${cluster}/${table}.tsv`
}

export function readChain(
  files: ReferenceFiles,
  { cluster, faults }: { cluster: ClusterId; faults: Fault[] },
): ChainRows {
  const at = (table: ChainTable) => chainFile(cluster, table)
  return {
    cluster,
    segments: readTable(files, { file: at('segments'), columns: CHAIN_TABLES.segments, faults }),
    words: readTable(files, { file: at('words'), columns: CHAIN_TABLES.words, faults }),
    edges: readTable(files, { file: at('edges'), columns: CHAIN_TABLES.edges, faults }),
    terms: readTable(files, { file: at('terms'), columns: CHAIN_TABLES.terms, faults }),
  }
}

/** Takes a fault of one file; calling it with a line, a code and a detail notes one. */
export function faultsIn(file: string, faults: Fault[]) {
  return (line: number, code: Fault['code'], detail: string): void => {
    faults.push({ file, line, code, detail })
  }
}
