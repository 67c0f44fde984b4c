import { expect, test } from 'vitest'
import { editRows, rowCount } from './row-values.ts'

const values = {
  name: ['a'],
  'sites[0].kind': ['plant'],
  'sites[2].kind': ['office'],
  'other[5].x': [''],
}

test('a list is as long as its last row', () => {
  expect(rowCount(values, 'sites')).toBe(3)
  expect(rowCount(values, 'markets')).toBe(0)
})

test('a row is added behind, and taken away with the others moving up', () => {
  expect(editRows(values, 'add:sites:kind')).toEqual({ ...values, 'sites[3].kind': [''] })
  expect(editRows(values, 'remove:sites:0')).toEqual({
    name: ['a'],
    'sites[1].kind': ['office'],
    'other[5].x': [''],
  })
})

test('every other button changes no rows', () => {
  for (const intent of [
    'save',
    '',
    'add',
    'add:sites',
    'remove:sites:x',
    'add:__proto__:x',
    'add:a b:c',
  ]) {
    expect(editRows(values, intent)).toBeNull()
  }
})
