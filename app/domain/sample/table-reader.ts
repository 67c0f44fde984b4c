import type { Fault } from '../knowledge/faults.ts'
import { type ReferenceFiles, type Row, readTable } from '../knowledge/tsv.ts'

export type Read<T> = (text: string) => T | undefined

export const anyWord: Read<string> = (text) => text
export const aNumber: Read<number> = (text) => {
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}
export function oneOf<const T extends string>(words: readonly T[]): Read<T> {
  return (text) => words.find((word) => word === text)
}
export function keyOf<T>(known: ReadonlyMap<string, T>): Read<T> {
  return (text) => known.get(text)
}

/** Reads the tables of one folder; a cell that means nothing is a fault, and its row is left out. */
export function createTableReader(files: ReferenceFiles, faults: Fault[]) {
  const fileOf = (name: string) => `sample/${name}.tsv`

  function rows<const Column extends string>(
    name: string,
    columns: readonly Column[],
  ): Row<Column>[] {
    return readTable(files, { file: fileOf(name), columns, faults })
  }

  /** The value of a cell, or a fault. */
  function cell<T>(text: string, at: { name: string; line: number; read: Read<T> }): T | undefined {
    const value = at.read(text)
    if (value === undefined)
      faults.push({ file: fileOf(at.name), line: at.line, code: 'value', detail: text })
    return value
  }

  /** Rows of a key and a value. */
  function pairs<K, V>(
    name: string,
    table: { columns: readonly [string, string]; key: Read<K>; value: Read<V> },
  ): [K, V][] {
    const [first, second] = table.columns
    return rows(name, table.columns).flatMap((row): [K, V][] => {
      const key = cell(row[first] ?? '', { name, line: row.line, read: table.key })
      const value = cell(row[second] ?? '', { name, line: row.line, read: table.value })
      return key === undefined || value === undefined ? [] : [[key, value]]
    })
  }

  /** Rows of a key, a second key and a number, by the first key. */
  function numbers<K, V>(
    name: string,
    table: {
      columns: readonly string[]
      by: Read<K>
      of: Read<V>
    },
  ): Map<K, [V, number][]> {
    const [by = '', of = ''] = table.columns
    const last = table.columns.at(-1) ?? ''
    const groups = new Map<K, [V, number][]>()
    for (const row of rows(name, table.columns)) {
      const at = { name, line: row.line }
      const key = cell(row[by] ?? '', { ...at, read: table.by })
      const item = cell(row[of] ?? '', { ...at, read: table.of })
      const number = cell(row[last] ?? '', { ...at, read: aNumber })
      if (key === undefined || item === undefined || number === undefined) continue
      const group = groups.get(key)
      if (group) group.push([item, number])
      else groups.set(key, [[item, number]])
    }
    return groups
  }

  return { rows, cell, pairs, numbers }
}
export type TableReader = ReturnType<typeof createTableReader>

export function groupPairs<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
