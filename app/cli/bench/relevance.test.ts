import { expect, test } from 'vitest'
import { score } from './relevance.ts'

const ids = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `${from + at}`)

test('recall is of at most twenty, precision of what was answered', () => {
  expect(score(ids(0, 20), new Set(ids(0, 300)))).toEqual({ recall: 1, precision: 1, none: 0 })
  expect(score(ids(0, 4), new Set(ids(2, 2)))).toEqual({ recall: 1, precision: 0.5, none: 0 })
  expect(score([], new Set(ids(0, 2)))).toEqual({ recall: 0, precision: 0, none: 1 })
})
