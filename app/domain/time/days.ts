const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000 // no summer time

/** The calendar day in Asia/Shanghai, `2026-11-23`. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** Whole days from one instant's day to another's, in Asia/Shanghai; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return dayCount(to) - dayCount(from)
}

/** Days in Shanghai since 1970: ranking asks for hundreds at once, and a date as text costs more than the rest. */
function dayCount(instant: Date): number {
  return Math.floor((instant.getTime() + SHANGHAI_MS) / DAY_MS)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
