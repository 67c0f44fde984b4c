import { FRESH_DAYS, STALE_AFTER_DAYS } from '../time/freshness.ts'
import type { Random } from './random.ts'

const DAY_MS = 86_400_000
/** Shares of firms confirmed lately, some time ago, and long ago: every page shows all three. */
const FRESH_SHARE = 0.56
const AGEING_SHARE = 0.27
const OLDEST_CONFIRMATION = 400
const LONGEST_BEFORE = 600

/** Confirmed and created moments, both past. */
export function drawAges(random: Random, now: Date): { confirmedAt: Date; createdAt: Date } {
  const draw = random.next()
  const days =
    draw < FRESH_SHARE
      ? random.next() * FRESH_DAYS
      : draw < FRESH_SHARE + AGEING_SHARE
        ? FRESH_DAYS + 1 + random.next() * (STALE_AFTER_DAYS - FRESH_DAYS - 1)
        : STALE_AFTER_DAYS + 1 + random.next() * (OLDEST_CONFIRMATION - STALE_AFTER_DAYS)
  const earlier = days + random.next() ** 2 * LONGEST_BEFORE
  const before = (age: number) => new Date(Math.floor((now.getTime() - age * DAY_MS) / 1000) * 1000)
  return { confirmedAt: before(days), createdAt: before(earlier) }
}
