import type { Fault } from './faults.ts'
import { type ReferenceFiles, type Row, readTable } from './tsv.ts'
import type { ClusterId } from './types.ts'

const CHAIN_TABLES = {
  segments: ['slug', 'position', 'zh', 'en'],
  words: ['slug', 'kind', 'word'],
  'segment-facts': ['slug', 'kind', 'value'],
  edges: ['from', 'to', 'criticality', 'reason'],
  terms: ['term', 'kind', 'slug'],
  products: ['id', 'type', 'zh', 'en'],
  'product-words': ['id', 'word'],
  'product-segments': ['id', 'segment'],
  'product-kinds': ['id', 'kind'],
  'product-inputs': ['id', 'input', 'role', 'weight'],
} as const
export type ChainTable = keyof typeof CHAIN_TABLES
export type ChainRow<Table extends ChainTable> = Row<(typeof CHAIN_TABLES)[Table][number]>

/** The files of one cluster, line by line, before their meaning is judged. */
export type ChainRows = { cluster: ClusterId } & { [Table in ChainTable]: ChainRow<Table>[] }

export function chainFile(cluster: ClusterId, table: ChainTable): string {
  return `chains/${cluster}/${table}.tsv`
}

export function readChain(
  files: ReferenceFiles,
  { cluster, faults }: { cluster: ClusterId; faults: Fault[] },
): ChainRows {
  const read = <Table extends ChainTable>(table: Table) =>
    readTable(files, { file: chainFile(cluster, table), columns: CHAIN_TABLES[table], faults })
  return {
    cluster,
    segments: read('segments'),
    words: read('words'),
    'segment-facts': read('segment-facts'),
    edges: read('edges'),
    terms: read('terms'),
    products: read('products'),
    'product-words': read('product-words'),
    'product-segments': read('product-segments'),
    'product-kinds': read('product-kinds'),
    'product-inputs': read('product-inputs'),
  } as ChainRows
}

/** Takes a fault of one file; calling it with a line, a code and a detail notes one. */
export function faultsIn(file: string, faults: Fault[]) {
  return (line: number, code: Fault['code'], detail: string): void => {
    faults.push({ file, line, code, detail })
  }
}
