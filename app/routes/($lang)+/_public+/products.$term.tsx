import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { nameIn, wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { StandInNote } from '#app/ui/search/stand-in-note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { loadProduct } from './__product-data.server.ts'
import { ProductFirms } from './__product-firms.tsx'
import { ProductHead } from './__product-head.tsx'
import { ProductLinks } from './__product-links.tsx'
import { ProductListings } from './__product-listings.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  return loadProduct(args)
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const locale = localeOfPrefix(params.lang) ?? 'zh-Hans'
  const { common, matching } = wordsFor(locale)
  if (!data) return [{ title: common.brand }]
  const { product, term, served } = data
  const guessed = product?.how === 'part'
  const name = product && !guessed ? nameIn(locale, product) : term
  const title = fill(matching.product.title, { term: name })
  return [
    { title: `${title} · ${common.brand}` },
    { name: 'description', content: `${title} · ${matching.product.lead}` },
    // any words before a known ending would be a page of their own
    ...(guessed || !(product || served) ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

/** A product without any account: what it is made of, where it goes, who makes, supplies and uses it. */
export default function Product() {
  const data = useLoaderData<typeof loader>()
  const { product, makers, suppliers, users, listings, now } = data
  const t = useWords().matching.product
  const to = usePaths()
  const locale = useLocale()
  const known = product && product.how !== 'part'
  const name = known ? nameIn(locale, product) : data.term
  return (
    <main id="main" className="wrap">
      <ProductHead {...data} name={name} />
      {product && <ProductLinks product={product} knowledge={data.knowledge} />}
      {!data.served && <Nothing term={name} own={data.own} />}
      <StandInNote degraded={data.degraded} />
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
          title={fill(t.makers, { term: name })}
          empty={t.noMakers}
          answer={makers}
          now={now}
        />
        <ProductFirms place="d" title={t.users} empty={t.noUsers} answer={users} now={now} />
      </div>
      <p className="meta">{t.stands}</p>
      <ProductListings listings={listings} now={now} />
      <p className="actbar no-print">
        <a className="btn" href={to.search({ q: name })}>
          {fill(t.search, { term: name })}
        </a>
      </p>
    </main>
  )
}

/** No firm and no listing yet: what can be done about it. */
function Nothing({ term, own }: { term: string; own: string | null }) {
  const t = useWords().matching.product
  const to = usePaths()
  const post = own ? to.newListing(own, { side: 'demand' }) : to.register(to.newOrganisation())
  return (
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
  )
}
