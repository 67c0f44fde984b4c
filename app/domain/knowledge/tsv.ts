import type { Fault } from './faults.ts'

/** Path below `db/reference/` → text of the file. */
export type ReferenceFiles = Readonly<Record<string, string>>

export type Row<Column extends string> = Record<Column, string> & { line: number }

type Table<Column extends string> = { file: string; columns: readonly Column[] }

/** The rows of one file; what is wrong goes to `faults`, and a row with a wrong number of cells or an empty cell is left out. */
export function readTable<const Column extends string>(
  files: ReferenceFiles,
  { file, columns, faults }: Table<Column> & { faults: Fault[] },
): Row<Column>[] {
  const text = files[file]
  if (text === undefined) {
    faults.push({ file, line: 0, code: 'file_missing', detail: file })
    return []
  }
  const compare = SURROGATES.test(text) ? compareCodePoints : compareUnits
  const rows: Row<Column>[] = []
  const notes: string[] = []
  let headed = false
  let before: string[] | null = null
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] ?? ''
    const written = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (written === '') continue
    if (written.startsWith('#')) {
      notes.push(written)
      continue
    }
    const line = at + 1
    const cells = written.split('\t')
    if (!headed) {
      headed = true
      if (written === columns.join('\t')) continue
      faults.push({ file, line, code: 'header', detail: columns.join(' ') })
      if (cells[0] === columns[0]) continue
    }
    const fault = faultOf(cells, columns.length)
    if (fault) {
      faults.push({ file, line, ...fault })
      if (fault.code !== 'cell_spaces') continue
    }
    if (before && comesAfter(before, cells, compare)) {
      faults.push({ file, line, code: 'unsorted', detail: cells.slice(0, 2).join(' ') })
    }
    before = cells
    const row: Record<string, string | number> = { line }
    for (let i = 0; i < columns.length; i++) {
      const cell = cells[i] ?? ''
      row[columns[i] ?? ''] = fault ? cell.trim() : cell
    }
    rows.push(row as Row<Column>)
  }
  for (const note of ['# source: ', '# date: ']) {
    if (!notes.some((one) => one.startsWith(note))) {
      faults.push({ file, line: 1, code: 'source_missing', detail: note.trim() })
    }
  }
  return rows
}

function faultOf(cells: string[], wanted: number): Pick<Fault, 'code' | 'detail'> | null {
  if (cells.length !== wanted) return { code: 'cells', detail: `${cells.length} / ${wanted}` }
  let spaced: string | null = null
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? ''
    if (isBare(cell)) continue
    const trimmed = cell.trim()
    if (trimmed === '') return { code: 'cell_empty', detail: String(at + 1) }
    if (trimmed.length !== cell.length) spaced = cell
  }
  return spaced === null ? null : { code: 'cell_spaces', detail: spaced }
}

/** Begins and ends with something else than white space: what nearly every cell does. */
function isBare(cell: string): boolean {
  const first = cell.charCodeAt(0)
  const last = cell.charCodeAt(cell.length - 1)
  return isInk(first) && isInk(last)
}

/** A printing ASCII or Han character; NaN (an empty cell) is none. */
function isInk(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit <= 0x9fff)
}

const SURROGATES = /[\uD800-\uDFFF]/

/** JavaScript compares UTF-16 units, which puts rare Han characters (surrogates) before U+E000 to U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  if (at > 0 && SURROGATES.test(a[at - 1] ?? '') && (a.codePointAt(at - 1) ?? 0) > 0xffff) at -= 1
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1)
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether the earlier row belongs behind the later one, by first and then second column. */
function comesAfter(earlier: string[], later: string[], compare: typeof compareUnits): boolean {
  const byFirst = compare(earlier[0] ?? '', later[0] ?? '')
  return byFirst > 0 || (byFirst === 0 && compare(earlier[1] ?? '', later[1] ?? '') > 0)
}
