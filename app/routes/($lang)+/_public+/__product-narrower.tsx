import { count } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { nameIn } from '#app/i18n/index.ts'
import type { CountedProduct } from '#app/services/products/describe-product.server.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { FirmCount } from './__product-firm-count.tsx'

/** Kinds that stand open; those with firms come first. */
const SHOWN = 10

/** Kinds of the product with how many firms offer each, the rest folded. */
export function NarrowerTags({ products }: { products: readonly CountedProduct[] }) {
  const t = useWords().matching.product
  const rest = products.slice(SHOWN)
  return (
    <>
      <Tags products={products.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="why">
          <summary>
            {count(t.moreLinks, rest.length, formatNumber)}
            <Icon name="down" />
          </summary>
          <span className="tags">
            <Tags products={rest} />
          </span>
        </details>
      )}
    </>
  )
}

function Tags({ products }: { products: readonly CountedProduct[] }) {
  const locale = useLocale()
  const to = usePaths()
  return products.map((one) => (
    <a key={one.id} className="tag" href={to.product(one.id)}>
      {nameIn(locale, one)}{' '}
      {one.firms > 0 && (
        <small>
          <FirmCount firms={one.firms} />
        </small>
      )}
    </a>
  ))
}
