import { expect, test } from 'vitest'
import { intendedStarts, kneeOf, stillRises } from './schedule.ts'

test('requests are meant to start at a constant rate from the first moment', () => {
  expect(intendedStarts(4, 2)).toEqual([0, 250, 500, 750, 1000, 1250, 1500, 1750])
  expect(intendedStarts(0.3, 1)).toEqual([])
})

test('clients are added until that brings no more, and the knee is the most that was answered', () => {
  const loads = [
    { clients: 1, perSecond: 100 },
    { clients: 2, perSecond: 180 },
    { clients: 4, perSecond: 184 },
  ]
  expect(stillRises([])).toBe(true)
  expect(stillRises(loads.slice(0, 1))).toBe(true)
  expect(stillRises(loads.slice(0, 2))).toBe(true)
  expect(stillRises(loads)).toBe(false)
  expect(kneeOf(loads)).toBe(184)
  expect(kneeOf([])).toBe(0)
})
