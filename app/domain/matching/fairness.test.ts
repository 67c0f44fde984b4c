import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { measureExposure } from './exposure-measure.ts'
import { type Exposure, fairOrder, unitHash } from './fairness.ts'
import { FAIRNESS } from './weights.ts'

const exposure: Exposure = {
  day: '2026-11-23',
  seed: 'subject',
  places: new Map(),
  small: new Set(),
  large: new Set(),
  smallShare: 0.8,
}
const list = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { maxLength: 40 })
  .map((scores) =>
    scores
      .sort((a, b) => b - a)
      .map((score, at) => ({ id: `o${at}`, score, bucket: 0, small: at % 3 !== 0 })),
  )

test('every place keeps at least 98 % of the score that stood there', () => {
  holds(
    fc.property(list, fc.double({ min: 0, max: 1, noNaN: true }), (sorted, smallShare) => {
      const small = new Set(sorted.filter((one) => one.small).map(({ id }) => id))
      const large = new Set(sorted.filter((one) => !one.small).map(({ id }) => id))
      const order = fairOrder(sorted, { ...exposure, small, large, smallShare })
      expect(order.map(({ id }) => id).toSorted()).toEqual(sorted.map(({ id }) => id).toSorted())
      let given = 0
      let best = 0
      for (const [at, one] of order.entries()) {
        given += one.score
        best += sorted[at]?.score ?? 0
        expect(given).toBeGreaterThanOrEqual(best * FAIRNESS.nearTie - 1e-9)
      }
    }),
  )
})

test('among equals small and large firms stand in the proportion of the catalogue', () => {
  const equals = Array.from({ length: 40 }, (_, at) => ({ id: `o${at}`, score: 0.5, bucket: 0 }))
  const small = new Set(equals.slice(0, 20).map(({ id }) => id))
  const large = new Set(equals.slice(20).map(({ id }) => id))
  let places = 0
  for (let day = 0; day < 100; day += 1) {
    const order = fairOrder(equals, { ...exposure, day: `day ${day}`, small, large })
    places += order.slice(0, 10).filter(({ id }) => small.has(id)).length
  }
  expect(places / 1000).toBeCloseTo(0.8, 1)
})

test('among equals of one size who was shown least comes first, then a shuffle of the day', () => {
  const equals = ['a', 'b', 'c'].map((id) => ({ id, score: 0.5, bucket: 0 }))
  const shown = new Map([
    ['a', 5],
    ['b', 9],
  ])
  expect(fairOrder(equals, { ...exposure, places: shown }).map(({ id }) => id)).toEqual([
    'c',
    'a',
    'b',
  ])
  const orders = new Set(
    Array.from({ length: 30 }, (_, day) =>
      fairOrder(equals, { ...exposure, day: `day ${day}` })
        .map(({ id }) => id)
        .join(),
    ),
  )
  expect(orders.size).toBeGreaterThan(3)
})

test('nobody is moved out of the last bucket', () => {
  const sorted = [
    { id: 'fresh', score: 0.2, bucket: 0 },
    { id: 'stale', score: 0.2, bucket: 1 },
  ]
  const order = fairOrder(sorted, { ...exposure, places: new Map([['fresh', 99]]) })
  expect(order.map(({ id }) => id)).toEqual(['fresh', 'stale'])
})

test('the shuffle spreads evenly', () => {
  const values = Array.from({ length: 1000 }, (_, at) => unitHash(`2026-11-23 s o${at}`))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  expect(mean).toBeCloseTo(0.5, 1)
})

test('the measure of exposure: shares of places, and what the order loses', () => {
  const row = (score: number, size: 'small' | 'large', stale = false) => ({ score, size, stale })
  const lists = [
    [row(0.5, 'small'), row(0.5, 'large'), row(0.9, 'large', true)],
    [row(0.4, 'small'), row(0.8, 'large')],
  ]
  const measure = measureExposure(lists, 0.8)
  expect(measure).toMatchObject({ lists: 2, smallPlaces: 0.4, ratio: 0.5 })
  expect(measure.loss).toBeGreaterThan(0)
  expect(measureExposure([lists[0] ?? []], 0.8).loss).toBe(0)
})
