import type { SearchDocument } from '#app/domain/search/document.ts'
import { FreshBadge } from '#app/ui/primitives/badges.tsx'
import { SampleTag, Seal } from '#app/ui/primitives/marks.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

export function ProductListings({
  listings,
  now,
}: {
  listings: readonly SearchDocument[]
  now: string
}) {
  const t = useWords().matching.product
  const to = usePaths()
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.listings}</h2>
      </div>
      {listings.length === 0 && <p className="empty">{t.noListings}</p>}
      <ul className="nlist">
        {listings.map((one) => (
          <li key={one.id}>
            <Seal side={one.side ?? 'demand'} />
            <div>
              <a className="q" href={to.listing(one.publicId)}>
                {one.title}
              </a>
              <p className="meta">
                <span>
                  {one.organisationName} <SampleTag sample={one.sample} />
                </span>
                <FreshBadge confirmedAt={one.confirmedAt} now={now} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
