import type { PublicProfile } from '#app/domain/enterprise/public-profile.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { FreshBadge } from '#app/ui/primitives/badges.tsx'
import { NoWrap, SampleTag, Seal } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

type Props = { listings: PublicProfile['listings']; sample: boolean; now: string }

/** What the firm offers and looks for right now. */
export function LiveListings({ listings, sample, now }: Props) {
  const t = useWords().enterprise
  const to = usePaths()
  const locale = useLocale()
  return (
    <ul className="links">
      {listings.map((one) => (
        <li key={one.publicId}>
          <Seal side={one.side} /> <a href={to.listing(one.publicId)}>{one.title}</a>{' '}
          <SampleTag sample={sample} />{' '}
          <span className="meta">
            <NoWrap>{fill(t.own.validUntil, { day: formatDay(locale, one.validUntil) })}</NoWrap>{' '}
            <FreshBadge confirmedAt={one.confirmedAt} now={now} />
          </span>
        </li>
      ))}
    </ul>
  )
}
