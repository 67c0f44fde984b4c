import type { SearchDocument } from '#app/domain/search/document.ts'
import { BriefListings } from '#app/ui/listing/brief-listings.tsx'
import { useWords } from '#app/ui/words.tsx'

export function ProductListings({
  listings,
  now,
}: {
  listings: readonly SearchDocument[]
  now: string
}) {
  const t = useWords().matching.product
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.listings}</h2>
      </div>
      {listings.length === 0 && <p className="empty">{t.noListings}</p>}
      <BriefListings listings={listings} now={now} />
    </section>
  )
}
