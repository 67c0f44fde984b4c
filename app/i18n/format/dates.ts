import { dayOf, daysBetween } from '../../domain/time/days.ts'
import type { Locale } from '../../paths.ts'
import { fill } from '../fill.ts'
import type { Words } from '../words.ts'

const english = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day (`2026-11-23`) as data is written: unchanged in Chinese, `23 Nov 2026` in English. */
export function formatDay(locale: Locale, day: string): string {
  return locale === 'en' ? english.format(new Date(day)) : day
}

/** How long ago, in words up to 30 days, then the day. */
export function formatAge(t: Words, locale: Locale, instant: Date, now: Date): string {
  const days = Math.max(0, daysBetween(instant, now))
  if (days === 0) return t.vocabulary.age.today
  if (days === 1) return t.vocabulary.age.yesterday
  if (days <= 30) return fill(t.vocabulary.age.days, { n: days })
  return formatDay(locale, dayOf(instant))
}
