import { daysLeft, workingDaysLeft } from '../../domain/listing/validity.ts'
import { dayOf } from '../../domain/time/days.ts'
import { count, fill } from '../../i18n/fill.ts'
import { formatDay } from '../../i18n/format/dates.ts'
import { useLocale, useWords } from '../words.tsx'

/** From here on days are short enough to count; above, the day alone says it. */
const SOON_DAYS = 60

/** Until when, and how long that is: working days where an answer is awaited. */
export function Validity({ validUntil, now }: { validUntil: string; now: string }) {
  const t = useWords().listing
  const locale = useLocale()
  const today = dayOf(new Date(now))
  const left = daysLeft(today, validUntil)
  const working = workingDaysLeft(today, validUntil)
  return (
    <span className="valid">
      <time dateTime={validUntil}>
        {fill(t.validUntil, { day: formatDay(locale, validUntil) })}
      </time>
      {left === 0 && <span className="nw soon">{t.lastDay}</span>}
      {left > 0 && left <= SOON_DAYS && (
        <span className={working <= 5 ? 'nw soon' : 'nw'}>{count(t.workingDays, working)}</span>
      )}
    </span>
  )
}
