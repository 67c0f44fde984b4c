import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { SegmentTag } from '#app/ui/primitives/segment-tag.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { loadProduct } from './__product-data.server.ts'
import { ProductFirms } from './__product-firms.tsx'
import { ProductListings } from './__product-listings.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  return loadProduct(args)
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const { common, matching } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  if (!data) return [{ title: common.brand }]
  const title = fill(matching.product.title, { term: data.term })
  return [
    { title: `${title} · ${common.brand}` },
    { name: 'description', content: `${title}。${matching.product.lead}` },
    ...(data.known ? [] : [{ name: 'robots', content: 'noindex' }]),
  ]
}

/** A product without any account: who makes it, who supplies what goes into it, who uses it. */
export default function Product() {
  const data = useLoaderData<typeof loader>()
  const { term, makers, suppliers, users, segments, listings, own, now } = data
  const t = useWords().matching.product
  const to = usePaths()
  const post = own ? to.newListing(own, { side: 'demand' }) : to.register(to.newOrganisation())
  return (
    <main id="main" className="wrap">
      <div className="p-head">
        <h1>{term}</h1>
        <p className="ink2">{t.lead}</p>
        <p className="tags">
          {segments.length > 0 && <span className="meta">{t.segments}</span>}
          {segments.map((segment) => (
            <SegmentTag key={segment.id} segment={segment} />
          ))}
          {segments.length === 0 && <span className="meta">{fill(t.noSegments, { term })}</span>}
        </p>
      </div>
      {!data.known && (
        <div className="empty m-empty">
          <p>{fill(t.nothing, { term })}</p>
          <p className="bline">
            <a className="btn pri" href={post}>
              {t.postNeed}
            </a>
            <a className="btn" href={to.search({ q: term })}>
              {fill(t.search, { term })}
            </a>
          </p>
        </div>
      )}
      <div className="p-cols">
        <ProductFirms
          place="u"
          title={t.suppliers}
          empty={t.noSuppliers}
          answer={suppliers}
          now={now}
        />
        <ProductFirms
          place="me"
          title={fill(t.makers, { term })}
          empty={t.noMakers}
          answer={makers}
          now={now}
        />
        <ProductFirms place="d" title={t.users} empty={t.noUsers} answer={users} now={now} />
      </div>
      <p className="meta">{t.stands}</p>
      <ProductListings listings={listings} now={now} />
      <p className="actbar no-print">
        <a className="btn" href={to.search({ q: term })}>
          {fill(t.search, { term })}
        </a>
      </p>
    </main>
  )
}
