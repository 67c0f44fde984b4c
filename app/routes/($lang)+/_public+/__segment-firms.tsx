import type { SearchDocument } from '#app/domain/search/document.ts'
import { count } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import type { SegmentView } from '#app/services/chains/describe-segment.server.ts'
import { BriefListings } from '#app/ui/listing/brief-listings.tsx'
import { FreshBadge, TrustBadge } from '#app/ui/primitives/badges.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Props = {
  segment: SegmentView
  firms: readonly SearchDocument[]
  listings: readonly SearchDocument[]
  counts: { enterprises: number; supplies: number; demands: number }
  now: string
}

/** Who stands in the segment and what is asked and offered there, confirmed last first. */
export function SegmentFirms({ segment, firms, listings, counts, now }: Props) {
  const t = useWords().clusters
  const to = usePaths()
  return (
    <div className="two sec">
      <section>
        <div className="sec-h">
          <h2>{t.segmentFirms}</h2>
          {counts.enterprises > firms.length && (
            <a className="end" href={to.enterprises({ segment: segment.id })}>
              {count(t.allFirms, counts.enterprises, formatNumber)}
            </a>
          )}
        </div>
        {firms.length === 0 && <p className="empty">{t.noFirms}</p>}
        <ul className="nlist one">
          {firms.map((firm) => (
            <li key={firm.id}>
              <div>
                <a className="q" href={to.enterprise(firm.publicId)}>
                  {firm.organisationName}
                </a>{' '}
                <SampleTag sample={firm.sample} />
                <p className="dense ink2">
                  {firm.offers
                    .slice(0, 3)
                    .map((item) => item.name)
                    .join('、')}
                </p>
                <p className="meta">
                  <TrustBadge verifiedOn={firm.verifiedOn} />
                  <FreshBadge confirmedAt={firm.confirmedAt} now={now} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <div className="sec-h">
          <h2>{t.segmentListings}</h2>
          {counts.supplies + counts.demands > listings.length && (
            <a className="end" href={to.listings({ segment: segment.id })}>
              {t.allListings}
            </a>
          )}
        </div>
        {listings.length === 0 && <p className="empty">{t.noListings}</p>}
        <BriefListings listings={listings} now={now} />
      </section>
    </div>
  )
}
