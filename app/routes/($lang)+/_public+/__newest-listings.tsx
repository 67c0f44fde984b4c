import { nameIn } from '#app/i18n/index.ts'
import type { NewListing } from '#app/services/listings/find-newest-listings.server.ts'
import { FreshBadge } from '#app/ui/primitives/badges.tsx'
import { SampleTag, Seal } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

/** What was posted last, needs and supplies alike. */
export function NewestListings({
  listings,
  now,
  title,
}: {
  listings: readonly NewListing[]
  now: string
  title: string
}) {
  const t = useWords().home
  const locale = useLocale()
  const to = usePaths()
  return (
    <section className="sec">
      <header>
        <h2>{title}</h2>
        <a className="end" href={to.listings()}>
          {t.allListings}
        </a>
      </header>
      {listings.length === 0 ? (
        <p className="read empty">{t.noListings}</p>
      ) : (
        <ul className="nlist cols">
          {listings.map((one) => (
            <li key={one.publicId}>
              <Seal side={one.side} />
              <div>
                <a className="q" href={to.listing(one.publicId)}>
                  {one.title}
                </a>
                <p className="meta">
                  <span>
                    {one.organisationName} <SampleTag sample={one.sample} />
                  </span>
                  {one.cluster && <span>{nameIn(locale, one.cluster)}</span>}
                  {one.city && <span>{nameIn(locale, one.city)}</span>}
                  <FreshBadge confirmedAt={one.confirmedAt} now={now} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
