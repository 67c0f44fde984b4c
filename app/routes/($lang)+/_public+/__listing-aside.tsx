import { useLocation } from '@remix-run/react'
import { usePaths, useWords } from '#app/ui/words.tsx'
import type { ListingPageData } from './__listing-data.server.ts'

/** What the reader can do now. Contacts are not here; only what the firm chose to make public is. */
export function ListingAside({ data }: { data: ListingPageData }) {
  const t = useWords().listing.view
  const to = usePaths()
  const { listing, segments } = data
  const { organisation: firm } = listing
  const [first] = segments
  return (
    <aside className="aside">
      {listing.own ? (
        <a className="btn pri" href={to.editListing(firm.publicId, listing.publicId)}>
          {t.edit}
        </a>
      ) : (
        listing.state === 'published' && <Fit data={data} />
      )}
      {(firm.switchboard || firm.website) && (
        <section>
          <h2>{t.reach}</h2>
          <dl className="kv">
            {firm.switchboard && (
              <>
                <dt>{t.switchboard}</dt>
                <dd className="nw">{firm.switchboard}</dd>
              </>
            )}
            {firm.website && (
              <>
                <dt>{t.website}</dt>
                <dd>
                  <a href={firm.website} rel="nofollow noopener noreferrer">
                    {firm.website.replace(/^https?:\/\/|\/$/g, '')}
                  </a>
                </dd>
              </>
            )}
          </dl>
        </section>
      )}
      <p className="actbar">
        <a className="btn" href={to.enterprise(firm.publicId)}>
          {t.toFirm}
        </a>
        {first && (
          <a className="btn" href={to.segment(first.id)}>
            {t.more}
          </a>
        )}
      </p>
    </aside>
  )
}

function Fit({ data }: { data: ListingPageData }) {
  const t = useWords().listing.view
  const common = useWords().common
  const to = usePaths()
  const { pathname } = useLocation()
  const { reader, listing } = data
  if (!reader) {
    return (
      <section>
        <h2>{t.fitTitle}</h2>
        <p>{t.fitVisitor}</p>
        <a className="btn pri" href={to.signIn(pathname)}>
          {t.signIn}
        </a>
        <a className="btn" href={to.register(pathname)}>
          {common.registerEnterprise}
        </a>
      </section>
    )
  }
  const { organisation } = reader
  return (
    <section>
      <h2>{t.fitTitle}</h2>
      <p>{t.fitMember}</p>
      <a
        className="btn pri"
        href={
          organisation
            ? to.matches(organisation, { direction: 'listings', with: listing.publicId })
            : to.newOrganisation()
        }
      >
        {organisation ? t.seeFit : common.registerEnterprise}
      </a>
    </section>
  )
}
