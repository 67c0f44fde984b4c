import { daysBetween } from './days.ts'

export const FRESHNESS = ['fresh', 'ageing', 'stale'] as const
export type Freshness = (typeof FRESHNESS)[number]

/** Days since the last confirmation up to which a record counts as fresh, then as ageing; past that it sorts last. */
export const FRESH_DAYS = 30
export const STALE_AFTER_DAYS = 90

export function freshnessOf(confirmedAt: Date, now: Date): Freshness {
  const age = daysBetween(confirmedAt, now)
  if (age <= FRESH_DAYS) return 'fresh'
  return age <= STALE_AFTER_DAYS ? 'ageing' : 'stale'
}
