import { daysLeft } from '#app/domain/listing/validity.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { count } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import type { OwnListingLine } from '#app/services/listings/find-own-listings.server.ts'
import { FreshBadge } from '#app/ui/primitives/badges.tsx'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { segmentsStep } from './__listing-steps.ts'

type Props = { listings: readonly OwnListingLine[]; org: string; now: string }

export function OwnListingTable({ listings, org, now }: Props) {
  const { listing, vocabulary } = useWords()
  const t = listing.own
  const to = usePaths()
  return (
    <div className="own-list">
      <table>
        <caption className="vh">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.validity}</th>
            <th scope="col">{t.confirmed}</th>
          </tr>
        </thead>
        <tbody>
          {listings.map((one) => (
            <tr key={one.publicId}>
              <td>
                <span className="t">
                  <Seal side={one.side} />
                  <a className="q" href={to.editListing(org, one.publicId)}>
                    {one.title}
                  </a>
                </span>
              </td>
              <td className="st">
                {vocabulary.listingState[one.state]}
                {one.state === 'draft' && (
                  <>
                    {' '}
                    <a href={segmentsStep(to, { org, listing: one.publicId })}>{t.continue}</a>
                  </>
                )}
              </td>
              <td>{one.state !== 'withdrawn' && <Left line={one} now={now} />}</td>
              <td>
                {one.state !== 'draft' && <FreshBadge confirmedAt={one.confirmedAt} now={now} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Days left in words; amber where a renewal is due within a fortnight. */
function Left({ line, now }: { line: OwnListingLine; now: string }) {
  const t = useWords().listing
  const locale = useLocale()
  const days = daysLeft(dayOf(new Date(now)), line.validUntil)
  return (
    <span className="valid">
      <time dateTime={line.validUntil}>{formatDay(locale, line.validUntil)}</time>
      {days >= 0 && (
        <span className={days <= 14 ? 'nw soon' : 'nw'}>
          {days === 0 ? t.lastDay : count(t.daysLeft, days)}
        </span>
      )}
    </span>
  )
}
