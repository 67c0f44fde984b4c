import { expect, test } from 'vitest'
import { createRandom } from '#app/domain/sample/random.ts'
import { repeatedByRank, shuffled, spreadOf, zipfShares } from './zipf.ts'

test('shares fall as one over the rank and are all there is', () => {
  const shares = zipfShares(100)
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  expect((shares[0] ?? 0) / (shares[9] ?? 1)).toBeCloseTo(10)
  expect((zipfShares(4, 2)[0] ?? 0) / (zipfShares(4, 2)[1] ?? 1)).toBeCloseTo(4)
})

test('what is drawn evenly from a list repeated by rank follows the law, and nothing is left out', () => {
  const list = repeatedByRank(['a', 'b', 'c', 'd'], 60)
  const count = (one: string) => list.filter((other) => other === one).length
  expect(['a', 'b', 'c', 'd'].map(count)).toEqual([60, 30, 20, 15])
  const long = repeatedByRank(
    Array.from({ length: 500 }, (_, at) => at),
    60,
  )
  expect(new Set(long).size).toBe(500)
})

test('the exponent of what follows the law is read back, of what is even it is none', () => {
  const counts = zipfShares(200).map((share) => Math.round(share * 100_000))
  const spread = spreadOf(counts)
  expect(spread.exponent).toBeCloseTo(1, 1)
  expect(spread.top1).toBeCloseTo(zipfShares(200)[0] ?? 0, 2)
  expect(spread.distinct).toBe(200)
  expect(spreadOf(Array.from({ length: 50 }, () => 9)).exponent).toBeCloseTo(0)
  expect(spreadOf([]).exponent).toBeCloseTo(0)
})

test('a seed always shuffles alike and loses nothing', () => {
  const items = Array.from({ length: 30 }, (_, at) => at)
  const once = shuffled(items, createRandom(1))
  expect(once).toEqual(shuffled(items, createRandom(1)))
  expect(once).not.toEqual(items)
  expect(once.toSorted((a, b) => a - b)).toEqual(items)
})
