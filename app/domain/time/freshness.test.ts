import { expect, test } from 'vitest'
import { dayOf, daysBetween } from './days.ts'
import { freshnessOf } from './freshness.ts'

const now = new Date('2026-11-23T02:00:00+08:00')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

test('a day is the day in Shanghai', () => {
  expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  expect(dayOf(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
})

test('a record is fresh for 30 days, ageing to 90, stale after', () => {
  expect([0, 30, 31, 90, 91].map((days) => freshnessOf(ago(days), now))).toEqual([
    'fresh',
    'fresh',
    'ageing',
    'ageing',
    'stale',
  ])
})

test('days are counted by the calendar, not by 24 hours', () => {
  expect(
    daysBetween(new Date('2026-11-22T23:59:00+08:00'), new Date('2026-11-23T00:01:00+08:00')),
  ).toBe(1)
})
