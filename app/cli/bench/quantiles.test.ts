import { expect, test } from 'vitest'
import { quantilesOf, quantilesOver } from './quantiles.ts'

test('a quantile is a time that was measured, by nearest rank', () => {
  const times = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(quantilesOf(times)).toEqual({ n: 100, p50: 50, p95: 95, p99: 99, max: 100 })
  expect(quantilesOf([7])).toEqual({ n: 1, p50: 7, p95: 7, p99: 7, max: 7 })
  expect(quantilesOf([])).toEqual({ n: 0, p50: 0, p95: 0, p99: 0, max: 0 })
})

test('every class counts the same, however often it was asked', () => {
  const often = Array.from({ length: 900 }, () => 1)
  const seldom = Array.from({ length: 10 }, () => 50)
  expect(quantilesOver([often, seldom])).toMatchObject({ n: 910, p50: 1, p95: 50 })
  expect(quantilesOver([often, [], []])).toMatchObject({ n: 900, p95: 1 })
})
