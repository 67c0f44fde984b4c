import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LISTING_STATES } from '#app/domain/listing/types.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { notFound, pageOf, requireLocale } from '#app/http/reading.server.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { findOwnListings, OWN_PAGE_SIZE } from '#app/services/listings/find-own-listings.server.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { Pager } from '#app/ui/primitives/pager.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { OwnListingTable } from './__own-listing-table.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const url = new URL(args.request.url)
  const state = LISTING_STATES.find((one) => one === url.searchParams.get('state'))
  const page = pageOf(url)
  const { organisationId, publicId: org } = membership
  const own = await findOwnListings(runtime, { actor, organisationId, state, page })
  if (!own) throw notFound()
  return { own, org, state, page, pageSize: OWN_PAGE_SIZE, now: runtime.now().toISOString() }
}

export const meta: MetaFunction = ({ params }) => {
  const { common, listing } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${listing.own.title} · ${common.brand}` }]
}

export default function OwnListings() {
  const { own, org, state, page, pageSize, now } = useLoaderData<typeof loader>()
  const { listing, vocabulary } = useWords()
  const t = listing.own
  const to = usePaths()
  const all = LISTING_STATES.reduce((sum, one) => sum + own.counts[one], 0)
  const at = (query: string) => `${to.myListings(org)}${query}`
  return (
    <main id="main" className="wrap">
      <div className="board-h">
        <h1>{t.title}</h1>
        <p className="end">
          <a className="btn sm" href={to.newListing(org, { side: 'demand' })}>
            <Icon name="plus" />
            {t.postNeed}
          </a>
          <a className="btn sm" href={to.newListing(org, { side: 'supply' })}>
            <Icon name="plus" />
            {t.postSupply}
          </a>
        </p>
      </div>
      {all > 0 && (
        <nav className="tabs" aria-label={t.tabs}>
          <a href={to.myListings(org)} aria-current={state ? undefined : 'page'}>
            {t.all} <small>{formatNumber(all)}</small>
          </a>
          {LISTING_STATES.filter((one) => own.counts[one] > 0 || one === state).map((one) => (
            <a
              key={one}
              href={at(`?state=${one}`)}
              aria-current={one === state ? 'page' : undefined}
            >
              {vocabulary.listingState[one]} <small>{formatNumber(own.counts[one])}</small>
            </a>
          ))}
        </nav>
      )}
      {own.listings.length > 0 ? (
        <OwnListingTable listings={own.listings} org={org} now={now} />
      ) : (
        <p className="empty read">{all > 0 ? t.emptyState : t.empty}</p>
      )}
      <Pager
        page={page}
        pageSize={pageSize}
        total={own.total}
        href={(n) => at(state ? `?state=${state}&page=${n}` : `?page=${n}`)}
      />
    </main>
  )
}
