import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { marksOf, mergeEdits, readMarks, writeMarks } from './edit-conflict.ts'

const opened = { name: '甲', size: 'small', sites: [{ city: '440300' }] }

test('what only one editor changed is taken from that editor', () => {
  const theirs = { ...opened, size: 'large' }
  const yours = { ...opened, name: '乙' }
  expect(mergeEdits({ base: marksOf(opened), theirs, yours })).toMatchObject({
    merged: { name: '乙', size: 'large', sites: opened.sites },
    conflicts: [{ field: 'size', theirs: 'large', yours: 'small', kept: 'theirs' }],
  })
})

test('what both changed stays as typed and is told', () => {
  const theirs = { ...opened, sites: [] }
  const yours = { ...opened, sites: [{ city: '441900' }] }
  expect(mergeEdits({ base: marksOf(opened), theirs, yours })).toMatchObject({
    merged: yours,
    conflicts: [{ field: 'sites', theirs: [], yours: yours.sites, kept: 'yours' }],
  })
})

test('without marks nothing typed is lost', () => {
  const yours = { ...opened, name: '乙' }
  const { merged, conflicts } = mergeEdits({ base: null, theirs: opened, yours })
  expect(merged).toEqual(yours)
  expect(conflicts).toEqual([{ field: 'name', theirs: '甲', yours: '乙', kept: 'yours' }])
})

const fields = fc.record({
  a: fc.string(),
  b: fc.option(fc.integer()),
  c: fc.array(fc.record({ d: fc.string() }), { maxLength: 3 }),
})

test('two editors who changed nothing have no conflict, in any record', () => {
  holds(
    fc.property(fields, (record) => {
      const base = readMarks(writeMarks(marksOf(record)))
      expect(mergeEdits({ base, theirs: record, yours: record }).conflicts).toEqual([])
    }),
  )
})

test('a field is either as typed, or untouched by this editor', () => {
  holds(
    fc.property(fields, fields, fields, (start, theirs, yours) => {
      const base = marksOf(start)
      const { merged } = mergeEdits({ base, theirs, yours })
      const mine = marksOf(yours)
      for (const name of ['a', 'b', 'c'] as const) {
        const expected = mine[name] === base[name] ? theirs[name] : yours[name]
        expect(merged[name]).toEqual(expected)
      }
    }),
  )
})

test('marks that came back broken are no marks', () => {
  for (const text of ['', '[]', '{"a":1}', 'null', '{', 'x'.repeat(5000)]) {
    expect(readMarks(text)).toBeNull()
  }
})
