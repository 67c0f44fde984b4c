import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import type { Fault } from './faults.ts'
import { compareCodePoints, readTable } from './tsv.ts'

function read(text: string) {
  const faults: Fault[] = []
  const rows = readTable({ 'a.tsv': text }, { file: 'a.tsv', columns: ['slug', 'word'], faults })
  return { rows, faults: faults.map(({ line, code }) => `${line} ${code}`) }
}
const HEAD = '# source: here\n# date: 2026-11-23\nslug\tword\n'

describe('a reference file', () => {
  it('is read row by row with its line', () => {
    expect(read(`${HEAD}a\t电池\nb\t电芯\n`)).toEqual({
      rows: [
        { line: 4, slug: 'a', word: '电池' },
        { line: 5, slug: 'b', word: '电芯' },
      ],
      faults: [],
    })
  })

  it('may come from a spreadsheet that adds a byte order mark and carriage returns', () => {
    const text = `\uFEFF${HEAD}a\t电池\n`.replaceAll('\n', '\r\n')
    expect(read(text)).toEqual({ rows: [{ line: 4, slug: 'a', word: '电池' }], faults: [] })
  })

  it.each([
    ['a missing cell', 'a\n', '4 cells'],
    ['an empty cell', 'a\t \n', '4 cell_empty'],
    ['a cell with spaces around', 'a\t 电池\n', '4 cell_spaces'],
    ['rows out of order', 'b\tx\na\tx\n', '5 unsorted'],
    ['second cells out of order', 'a\ty\na\tx\n', '5 unsorted'],
  ])('with %s is named by line', (_, rows, fault) => {
    expect(read(HEAD + rows).faults).toEqual([fault])
  })

  it('says where it came from', () => {
    expect(read('slug\tword\n').faults).toEqual(['1 source_missing', '1 source_missing'])
    expect(read(`${HEAD.replace('word', 'words')}a\tb\n`).faults).toEqual(['3 header'])
  })

  it('that does not exist is a fault and no exception', () => {
    const faults: Fault[] = []
    expect(readTable({}, { file: 'b.tsv', columns: ['slug'], faults })).toEqual([])
    expect(faults.map(({ code }) => code)).toEqual(['file_missing'])
  })
})

describe('code point order', () => {
  it('is that of the code points, also beyond the basic plane', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 4 })
    const points = (text: string) => Array.from(text, (char) => char.codePointAt(0) ?? 0)
    holds(
      fc.property(word, word, (a, b) => {
        const [left, right] = [points(a), points(b)]
        const at = left.findIndex((point, i) => point !== right[i])
        const wanted = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1)
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(wanted))
      }),
    )
    expect(compareCodePoints('\u{20000}', '\uFF01')).toBeGreaterThan(0)
  })
})
