import { INPUT_ROLES } from '#app/domain/knowledge/types.ts'
import { count, fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { nameIn } from '#app/i18n/index.ts'
import type {
  LinkedProduct,
  Links,
  ProductView,
} from '#app/services/products/describe-product.server.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { NoWrap } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { FirmCount } from './__product-firm-count.tsx'

/** Rows of one role that stand open. */
const SHOWN = 8

type Props = { product: ProductView; knowledge: { version: number; date: string } }

/** What the product is made of (left, on a phone above) and where it goes (right). */
export function ProductLinks({ product, knowledge }: Props) {
  const t = useWords().matching.product
  const locale = useLocale()
  return (
    <>
      <div className="p-made">
        <section className="p-col u">
          <h2>{t.madeOf}</h2>
          {product.inputs.total === 0 && <NoInputs product={product} />}
          <LinksByRole links={product.inputs} headings={t.roles} />
        </section>
        <section className="p-col d">
          <h2>{t.usedIn}</h2>
          {product.uses.total === 0 && <p className="empty">{t.noUses}</p>}
          <LinksByRole links={product.uses} headings={t.usedAs} />
        </section>
      </div>
      <p className="meta p-key">
        {t.key}{' '}
        <NoWrap>
          {fill(t.source, {
            version: knowledge.version,
            date: formatDay(locale, knowledge.date),
          })}
        </NoWrap>
      </p>
    </>
  )
}

/** Where nothing is written of the product itself, that of its kind may help. */
function NoInputs({ product: { kinds } }: { product: ProductView }) {
  const t = useWords().matching.product
  const to = usePaths()
  const locale = useLocale()
  const [kind] = kinds
  return (
    <p className="empty">
      {t.noInputs}
      {kind && (
        <>
          {' '}
          <a href={to.product(kind.id)}>{fill(t.seeKind, { name: nameIn(locale, kind) })}</a>
        </>
      )}
    </p>
  )
}

type LinksProps = {
  links: Links
  headings: Readonly<Record<(typeof INPUT_ROLES)[number], string>>
}

function LinksByRole({ links: { shown, total }, headings }: LinksProps) {
  const t = useWords().matching.product
  return (
    <>
      {INPUT_ROLES.map((role) => {
        const rows = shown.filter((one) => one.role === role)
        if (rows.length === 0) return null
        return (
          <div key={role} className="p-role">
            <h3>{headings[role]}</h3>
            <Rows rows={rows.slice(0, SHOWN)} />
            {rows.length > SHOWN && <Folded rows={rows.slice(SHOWN)} />}
          </div>
        )
      })}
      {total > shown.length && (
        <p className="meta">{fill(t.strongest, { total: formatNumber(total), n: shown.length })}</p>
      )}
    </>
  )
}

function Folded({ rows }: { rows: readonly LinkedProduct[] }) {
  const t = useWords().matching.product
  return (
    <details className="why">
      <summary>
        {count(t.moreLinks, rows.length, formatNumber)}
        <Icon name="down" />
      </summary>
      <Rows rows={rows} />
    </details>
  )
}

/** How much of the product an input is. */
const WEIGHTS = { 3: 'essential', 2: 'important', 1: 'minor' } as const

function Rows({ rows }: { rows: readonly LinkedProduct[] }) {
  const t = useWords().matching.product
  const locale = useLocale()
  const to = usePaths()
  return (
    <ul className="plinks">
      {rows.map((one) => (
        <li key={one.id}>
          <a className="q" href={to.product(one.id)}>
            {nameIn(locale, one)}
          </a>
          <span className={`w${one.weight}`}>{t.weight[WEIGHTS[one.weight]]}</span>
          <span className={one.firms > 0 ? 'n' : 'n none'}>
            <FirmCount firms={one.firms} />
          </span>
        </li>
      ))}
    </ul>
  )
}
