import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { nameIn, wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { Validity } from '#app/ui/listing/validity.tsx'
import { FreshBadge, TrustBadge } from '#app/ui/primitives/badges.tsx'
import { SampleTag, Seal } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { ListingAside } from './__listing-aside.tsx'
import { loadListingPage } from './__listing-data.server.ts'
import { ListingFacts } from './__listing-facts.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const data = await loadListingPage(args)
  if (!data) throw notFound()
  return data
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const { common, vocabulary } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  if (!data) return [{ title: common.brand }]
  const { listing } = data
  const title = `${vocabulary.side[listing.side]} ${listing.title}`
  const hidden = listing.organisation.sample || listing.state !== 'published'
  return [
    { title: `${title} · ${common.brand}` },
    { name: 'description', content: listing.body.slice(0, 150) || title },
    ...(hidden ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function ListingPage() {
  const data = useLoaderData<typeof loader>()
  const t = useWords()
  const locale = useLocale()
  const to = usePaths()
  const { listing, segments, cities, now } = data
  const { organisation: firm, state } = listing
  const [first] = segments
  return (
    <main id="main" className="wrap">
      <nav className="crumb" aria-label={t.listing.view.crumb}>
        <a href={to.listings()}>{t.listing.board.title}</a>
        {first && (
          <>
            {' › '}
            <a href={to.listings({ cluster: first.cluster.id })}>{nameIn(locale, first.cluster)}</a>
          </>
        )}
      </nav>
      {state === 'lapsed' && (
        <Note tone="warn">
          {fill(t.listing.view.lapsed, { day: formatDay(locale, listing.validUntil) })}
        </Note>
      )}
      {(state === 'draft' || state === 'withdrawn') && (
        <Note tone="warn">{t.listing.view[state]}</Note>
      )}
      <div className="layout-r">
        <div>
          <header className="lst-h">
            <Seal side={listing.side} />
            <h1>{listing.title}</h1>
            <p>
              <a href={to.enterprise(firm.publicId)}>{firm.nameHans}</a>{' '}
              <SampleTag sample={firm.sample} />
              {firm.nameEn && (
                <>
                  <br />
                  <span className="meta" lang="en">
                    {firm.nameEn}
                  </span>
                </>
              )}
            </p>
            <p className="bline">
              {cities.map((city) => (
                <span key={city.en}>{nameIn(locale, city)}</span>
              ))}
              <TrustBadge verifiedOn={firm.verifiedOn} />
              <FreshBadge confirmedAt={listing.confirmedAt} now={now} />
              {state === 'published' && <Validity validUntil={listing.validUntil} now={now} />}
            </p>
          </header>
          <ListingFacts data={data} />
        </div>
        <ListingAside data={data} />
      </div>
    </main>
  )
}
