import type { ReactNode } from 'react'
import type { SegmentPlace } from '#app/domain/matching/partner.ts'
import { fill } from '#app/i18n/fill.ts'
import { nameIn } from '#app/i18n/index.ts'
import type { NamedProduct, ProductView } from '#app/services/products/describe-product.server.ts'
import { SegmentTag } from '#app/ui/primitives/segment-tag.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { NarrowerTags } from './__product-narrower.tsx'

type Props = {
  name: string
  term: string
  product: ProductView | null
  segments: readonly SegmentPlace[]
}

/** What the product is: its names, what it is a kind of, what is a kind of it, where its makers stand. */
export function ProductHead({ name, term, product, segments }: Props) {
  const t = useWords().matching.product
  const known = product && product.how !== 'part' ? product : null
  return (
    <div className="p-head">
      <h1>
        {name} {known && <OtherName product={known} />}
      </h1>
      <p className="ink2">{t.lead}</p>
      <dl className="kv">
        {known && <Facts product={known} />}
        {segments.length > 0 && (
          <Fact name={t.segments}>
            {segments.map((segment) => (
              <SegmentTag key={segment.id} segment={segment} />
            ))}
          </Fact>
        )}
      </dl>
      {segments.length === 0 && <p className="meta">{fill(t.noSegments, { term: name })}</p>}
      {product?.how === 'part' && <Guessed term={term} product={product} />}
    </div>
  )
}

/** The name in the other language, beside the title. */
function OtherName({ product }: { product: NamedProduct }) {
  const english = useLocale() === 'en'
  return (
    <small className="ink2" lang={english ? 'zh-Hans' : 'en'}>
      {english ? product.zh : product.en}
    </small>
  )
}

function Facts({ product }: { product: ProductView }) {
  const t = useWords().matching.product
  const locale = useLocale()
  const { type, synonyms, kinds, narrower, also } = product
  return (
    <>
      <Fact name={t.type}>{t.types[type]}</Fact>
      {synonyms.length > 0 && (
        <Fact name={t.names}>
          <span lang={locale === 'en' ? 'zh-Hans' : undefined}>
            {synonyms.map((word) => nameIn(locale, { zh: word, en: word })).join('、')}
          </span>
        </Fact>
      )}
      {also.length > 0 && (
        <Fact name={t.also}>
          <ProductTags products={also} />
        </Fact>
      )}
      {kinds.length > 0 && (
        <Fact name={t.kinds}>
          <ProductTags products={kinds} />
        </Fact>
      )}
      {narrower.length > 0 && (
        <Fact name={t.narrower}>
          <NarrowerTags products={narrower} />
        </Fact>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="tags">{children}</dd>
    </>
  )
}

function ProductTags({ products }: { products: readonly NamedProduct[] }) {
  const locale = useLocale()
  const to = usePaths()
  return products.map((one) => (
    <a key={one.id} className="tag" href={to.product(one.id)}>
      {nameIn(locale, one)}
    </a>
  ))
}

/** Said plainly: what follows holds for the product that the last words name. */
function Guessed({ term, product }: { term: string; product: NamedProduct }) {
  const t = useWords().matching.product
  const to = usePaths()
  const name = nameIn(useLocale(), product)
  return (
    <p className="note">
      <span>
        {fill(t.guessed, { term, name })}{' '}
        <a href={to.product(product.id)}>{fill(t.seeProduct, { name })}</a>
      </span>
    </p>
  )
}
