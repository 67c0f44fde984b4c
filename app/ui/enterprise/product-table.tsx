import type { Product } from '../../domain/enterprise/product-edits.ts'
import type { Specification } from '../../domain/enterprise/types.ts'
import { formatNumber, formatQuantity, formatSpecification } from '../../i18n/format/numbers.ts'
import { NoWrap, Seal } from '../primitives/marks.tsx'
import { usePaths, useWords } from '../words.tsx'

/** Products (or needs) with everything stated of them; what nobody stated is said to be open. */
export function ProductTable({
  side,
  products,
}: {
  side: 'offers' | 'needs'
  products: readonly Product[]
}) {
  const words = useWords()
  const t = words.enterprise.public
  const to = usePaths()
  const open = words.vocabulary.notStated
  const offers = side === 'offers'
  const amountLabel = offers ? t.capacity : t.volume
  const withOrder = products.some((one) => one.minimumOrder !== null)
  return (
    <div className="res">
      <table>
        <thead>
          <tr>
            <th>{offers ? t.product : t.need}</th>
            <th>{t.specification}</th>
            <th className="num">{amountLabel}</th>
            {withOrder && <th className="num">{t.minimumOrder}</th>}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.id}>
              <th scope="row">
                <div className="r-main">
                  <Seal side={offers ? 'supply' : 'demand'} />{' '}
                  <a className="q" href={to.product(product.name)}>
                    {product.name}
                  </a>
                </div>
                {product.hsCode && (
                  <small>
                    {t.hsCode} <span className="code">{product.hsCode}</span>
                  </small>
                )}
              </th>
              <td data-l={t.specification}>
                {product.specifications.length > 0 ? (
                  <Specifications specifications={product.specifications} />
                ) : (
                  open
                )}
              </td>
              <td className="num" data-l={amountLabel}>
                <NoWrap>{amountOf(product) ?? open}</NoWrap>
              </td>
              {withOrder && (
                <td className="num" data-l={t.minimumOrder}>
                  <NoWrap>{orderOf(product) ?? open}</NoWrap>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

  function amountOf({ amount, unit, period }: Product): string | null {
    if (amount === null || !unit || !period) return null
    return formatQuantity(words, { amount, unit, period })
  }

  function orderOf({ minimumOrder, unit }: Product): string | null {
    if (minimumOrder === null) return null
    // A capacity counted in ten thousands is still ordered by the piece.
    const counted = unit === 'X-WAN' ? 'H87' : unit
    return counted
      ? formatQuantity(words, { amount: minimumOrder, unit: counted, period: 'once' })
      : formatNumber(minimumOrder)
  }
}

function Specifications({ specifications }: { specifications: readonly Specification[] }) {
  return (
    <ul className="specs">
      {specifications.map((one) => (
        <li key={one.name}>
          {one.name} <NoWrap>{formatSpecification(one)}</NoWrap>
        </li>
      ))}
    </ul>
  )
}
