import { dayOf } from '#app/domain/time/days.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { formatQuantity, formatSpecification } from '#app/i18n/format/numbers.ts'
import { nameIn } from '#app/i18n/index.ts'
import { NoWrap, PositionMark } from '#app/ui/primitives/marks.tsx'
import { SegmentTag } from '#app/ui/primitives/segment-tag.tsx'
import { useLocale, useWords } from '#app/ui/words.tsx'
import type { ListingPageData } from './__listing-data.server.ts'

/** What is asked or offered: key facts, specification, the firm's own words, who said it. */
export function ListingFacts({ data }: { data: ListingPageData }) {
  const t = useWords()
  const locale = useLocale()
  const { listing, segments, places } = data
  const { side, amount, unit, period } = listing
  const list = (names: readonly string[]) => names.join(locale === 'en' ? ', ' : '、')
  return (
    <div>
      <section>
        <h2 className="vh">{t.listing.view.facts}</h2>
        <dl className="kv lst-kv">
          <dt>{t.listing.view.segments}</dt>
          <dd>
            {segments.length === 0 && t.listing.view.noSegments}
            <ul className="seglist">
              {segments.map((one) => (
                <li key={one.id}>
                  <PositionMark position={one.position} />
                  <SegmentTag segment={one} />
                </li>
              ))}
            </ul>
          </dd>
          <dt>{t.listing.view.kind}</dt>
          <dd>{t.vocabulary.listingKind[listing.kind]}</dd>
          <dt>{t.listing.view.quantity}</dt>
          <dd>
            {amount !== null && unit && period ? (
              <NoWrap>{formatQuantity(t, { amount, unit, period })}</NoWrap>
            ) : (
              t.vocabulary.notStated
            )}
          </dd>
          <dt>{t.listing.view.region[side]}</dt>
          <dd>{list(places.map((one) => nameIn(locale, one))) || t.listing.view.anywhere}</dd>
          <dt>{t.listing.view.certificates[side]}</dt>
          <dd>{list(listing.certificates) || t.vocabulary.notStated}</dd>
        </dl>
      </section>
      {listing.specifications.length > 0 && (
        <section className="sec">
          <header>
            <h2>{t.listing.view.specifications}</h2>
          </header>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.listing.view.item}</th>
                <th scope="col">{t.listing.view.value}</th>
              </tr>
            </thead>
            <tbody>
              {listing.specifications.map((one, at) => (
                <tr key={`${at} ${one.name}`}>
                  <th scope="row">{one.name}</th>
                  <td>
                    <NoWrap>{formatSpecification({ ...one, text: undefined })}</NoWrap> {one.text}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {listing.body && (
        <section className="sec">
          <header>
            <h2>{t.listing.view.text}</h2>
          </header>
          <p className="read lst-text">{listing.body}</p>
        </section>
      )}
      <p className="meta said">
        {listing.publishedAt &&
          `${fill(t.listing.view.publishedOn, {
            day: formatDay(locale, dayOf(new Date(listing.publishedAt))),
          })}${locale === 'en' ? '. ' : '。'}`}
        {t.listing.view.byFirm} {listing.state === 'published' && t.listing.view.validNote}
      </p>
    </div>
  )
}
