import { dayOf } from '../../domain/time/days.ts'
import { freshnessOf } from '../../domain/time/freshness.ts'
import { fill } from '../../i18n/fill.ts'
import { formatAge, formatDay } from '../../i18n/format/dates.ts'
import { useLocale, useWords } from '../words.tsx'
import { Icon } from './icon.tsx'

const DOT = { fresh: 'fresh', ageing: 'fresh mid', stale: 'fresh old' } as const

/** When the firm last said that this is still true: full, half or empty dot, and the age in words. */
export function FreshBadge({ confirmedAt, now }: { confirmedAt: string; now: string }) {
  const t = useWords()
  const locale = useLocale()
  const instant = new Date(confirmedAt)
  const today = new Date(now)
  return (
    <span className={`bdg ${DOT[freshnessOf(instant, today)]}`}>
      <time dateTime={dayOf(instant)}>
        {fill(t.vocabulary.confirmed, { when: formatAge(t, locale, instant, today) })}
      </time>
    </span>
  )
}

/** Verified with its day, or stated by the firm. Never a badge without a date, never green for a claim. */
export function TrustBadge({ verifiedOn }: { verifiedOn?: string | null }) {
  const t = useWords()
  const locale = useLocale()
  if (!verifiedOn) {
    return (
      <span className="bdg own">
        <Icon name="user" />
        {t.vocabulary.trust.stated}
      </span>
    )
  }
  return (
    <span className="bdg ok">
      <Icon name="check" />
      <b>{t.vocabulary.trust.verified}</b>
      <time dateTime={verifiedOn}>{formatDay(locale, verifiedOn)}</time>
    </span>
  )
}
