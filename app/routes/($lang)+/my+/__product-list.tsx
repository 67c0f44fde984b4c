import type { Product } from '#app/domain/enterprise/product-edits.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatSpecification } from '#app/i18n/format/numbers.ts'
import { queryString } from '#app/paths.ts'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Props = { publicId: string; version: number; products: readonly Product[] }

/** Offers and needs in their order, each with the buttons that move, change or remove it. */
export function OwnProducts({ publicId, version, products }: Props) {
  return (
    <form method="post" action={usePaths().products(publicId)}>
      <input type="hidden" name="version" value={version} />
      <Side side="offers" publicId={publicId} products={products} />
      <Side side="needs" publicId={publicId} products={products} />
    </form>
  )
}

function Side({ side, publicId, products }: Omit<Props, 'version'> & { side: Product['side'] }) {
  const { enterprise } = useWords()
  const t = enterprise.products
  const to = usePaths()
  const list = products.filter((one) => one.side === side)
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>
          <Seal side={side === 'offers' ? 'supply' : 'demand'} /> {enterprise.fields[side]}
        </h2>
        <span className="end">
          <a
            className="btn sm"
            href={to.products(publicId) + queryString({ add: side })}
            aria-label={side === 'offers' ? t.addOffers : t.addNeeds}
          >
            {t.add}
          </a>
        </span>
      </div>
      {list.length === 0 && <p className="ink2 pad">{t.none}</p>}
      <ol className="ownprods">
        {list.map((product, at) => (
          <li key={product.id}>
            <div>
              <b>{product.name}</b>
              <p className="meta">
                {product.specifications
                  .map((one) => `${one.name} ${formatSpecification(one)}`)
                  .join('  ')}
              </p>
            </div>
            <div className="row">
              <Press act={t.up} verb="up" product={product} idle={at === 0} />
              <Press act={t.down} verb="down" product={product} idle={at === list.length - 1} />
              <a
                className="btn sm"
                href={to.products(publicId) + queryString({ edit: product.id })}
                aria-label={fill(t.of, { name: product.name, act: t.edit })}
              >
                {t.edit}
              </a>
              <Press act={t.remove} verb="delete" product={product} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type PressProps = { act: string; verb: string; product: Product; idle?: boolean }

/** At the end of the list there is nothing to press. */
function Press({ act, verb, product, idle = false }: PressProps) {
  const t = useWords().enterprise.products
  if (idle) return null
  return (
    <button
      className="btn sm"
      type="submit"
      name="intent"
      value={`${verb}:${product.id}`}
      aria-label={fill(t.of, { name: product.name, act })}
    >
      {act}
    </button>
  )
}
