import { addDays } from '../time/days.ts'

/** A listing is valid this long unless its firm says otherwise, and never longer than a year ahead. */
const USUAL_VALID_DAYS = 90
const LONGEST_VALID_DAYS = 365

const DAY_MS = 86_400_000

/** The days that "valid until" may be, today included. */
export function validityBounds(today: string): { from: string; to: string; usual: string } {
  return {
    from: today,
    to: addDays(today, LONGEST_VALID_DAYS),
    usual: addDays(today, USUAL_VALID_DAYS),
  }
}

export function isWithinValidity(day: string, today: string): boolean {
  const { from, to } = validityBounds(today)
  return day >= from && day <= to
}

/** Days until the last day: 0 on that day itself, negative afterwards. */
export function daysLeft(today: string, validUntil: string): number {
  return Math.round((Date.parse(validUntil) - Date.parse(today)) / DAY_MS)
}

/** Mondays to Fridays after today up to and including the last day; public holidays are not known here. */
export function workingDaysLeft(today: string, validUntil: string): number {
  const days = daysLeft(today, validUntil)
  if (days <= 0) return 0
  const weekday = new Date(today).getUTCDay()
  const rest = Array.from({ length: days % 7 }, (_, at) => (weekday + at + 1) % 7)
  return Math.floor(days / 7) * 5 + rest.filter((day) => day !== 0 && day !== 6).length
}
