/** What can be wrong with a reference file. `edge_backwards` and `word_twice` are for a second look, the others are wrong. */
export const FAULT_CODES = [
  'file_missing',
  'source_missing',
  'header',
  'cells',
  'cell_empty',
  'cell_spaces',
  'unsorted',
  'duplicate',
  'value',
  'unknown_cluster',
  'unknown_segment',
  'unknown_region',
  'unknown_layer',
  'unknown_country',
  'unknown_market',
  'name_differs',
  'term_missing',
  'term_unknown',
  'term_without_segment',
  'term_with_segment',
  'segments_few',
  'segment_orphan',
  'supplier_missing',
  'customer_missing',
  'words_missing',
  'word_generic',
  'word_in_many_segments',
  'word_twice',
  'edge_backwards',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

export const WARNING_CODES: ReadonlySet<FaultCode> = new Set(['edge_backwards', 'word_twice'])

/** `line` counts from 1; 0 is the file as a whole. */
export type Fault = { file: string; line: number; code: FaultCode; detail: string }
