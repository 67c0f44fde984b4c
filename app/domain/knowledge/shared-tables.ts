import type { Fault } from './faults.ts'
import { type ReferenceFiles, type Row, readTable } from './tsv.ts'

/** Words that name several unrelated products, each with a note. */
export const SHARED_WORDS_FILE = 'chains/shared-words.tsv'
/** Links that close a loop the trade really has. */
export const LOOPS_FILE = 'chains/loops.tsv'

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
