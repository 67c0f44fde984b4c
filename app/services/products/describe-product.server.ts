import { sql } from 'drizzle-orm'
import type {
  Criticality,
  InputRole,
  MadeFrom,
  Product,
  ProductId,
  ProductType,
} from '#app/domain/knowledge/types.ts'
import type { SegmentPlace } from '#app/domain/matching/partner.ts'
import type { ProductRef, Reading } from '#app/domain/products/types.ts'
import { MARK, queryLiteral } from '#app/domain/search/lexemes.ts'
import { presentSegments } from '../matching/present-partners.ts'
import { textArray } from '../matching/text-array.ts'
import type { Ports } from '../ports.ts'
import { productToolsOf } from './product-tools.server.ts'

/** Firms of one product are counted up to here; the page writes one more as `999+`. */
const FIRM_CAP = 999
/** Products that one list shows. */
const MOST_LINKS = 40

export type NamedProduct = { id: ProductId; zh: string; en: string }
/** `firms`: published firms that say they offer it or a kind of it, counted up to `FIRM_CAP` and one more. */
export type CountedProduct = NamedProduct & { firms: number }
export type LinkedProduct = CountedProduct & { role: InputRole; weight: Criticality }

/** Links of one side, strongest first. */
export type Links = {
  shown: LinkedProduct[]
  /** All that are known; more than are shown where the product goes into very much. */
  total: number
}

/** What the knowledge says of a written product name. */
export type ProductView = NamedProduct & {
  type: ProductType
  synonyms: string[]
  /** How the name was read; `ending` = only its last words are known. */
  how: Reading
  /** Other products that the name may mean. */
  also: NamedProduct[]
  kinds: NamedProduct[]
  /** Those with most firms first. */
  narrower: CountedProduct[]
  segments: SegmentPlace[]
  inputs: Links
  uses: Links
}

type ProductPorts = Pick<Ports, 'db' | 'knowledge' | 'text'>

/** The product that a term names in full (an id or any name of it), without a look into the database. */
export function productNamed(
  term: string,
  ports: Pick<Ports, 'knowledge' | 'text'>,
): Product | null {
  const [ref] = refsOf(term, ports)
  if (!ref || ref.how === 'part') return null
  return ports.knowledge.products.get(ref.id) ?? null
}

/** What is known of the product that a term means, or null where the knowledge has none. */
export async function describeProduct(
  ports: ProductPorts,
  term: string,
): Promise<ProductView | null> {
  const { knowledge } = ports
  const [ref, ...others] = refsOf(term, ports)
  const product = ref && knowledge.products.get(ref.id)
  if (!ref || !product) return null
  const inputs = knowledge.inputsOf.get(product.id) ?? []
  const uses = knowledge.usesOf.get(product.id) ?? []
  const shown = {
    inputs: linked(inputs, 'input', ports),
    uses: linked(uses, 'product', ports),
    narrower: named(knowledge.narrowerOf.get(product.id) ?? [], ports),
  }
  const firms = await countFirms(ports, Object.values(shown).flat())
  const counted = <T extends NamedProduct>(one: T) => ({ ...one, firms: firms.get(one.id) ?? 0 })
  return {
    ...nameOf(product),
    type: product.type,
    synonyms: product.synonyms,
    how: ref.how,
    also: named(
      others.map(({ id }) => id),
      ports,
    ),
    kinds: named(product.kinds, ports),
    narrower: shown.narrower.map(counted).sort((a, b) => b.firms - a.firms),
    segments: presentSegments(product.segments, ports),
    inputs: { shown: shown.inputs.map(counted), total: inputs.length },
    uses: { shown: shown.uses.map(counted), total: uses.length },
  }
}

function refsOf(
  term: string,
  ports: Pick<Ports, 'knowledge' | 'text'>,
): readonly Pick<ProductRef, 'id' | 'how'>[] {
  if (ports.knowledge.products.has(term)) return [{ id: term, how: 'name' }]
  return productToolsOf(ports).read(term)
}

function linked(
  links: readonly MadeFrom[],
  end: 'input' | 'product',
  { knowledge }: Pick<Ports, 'knowledge'>,
): Omit<LinkedProduct, 'firms'>[] {
  return links.slice(0, MOST_LINKS).flatMap(({ role, weight, ...ends }) => {
    const other = knowledge.products.get(ends[end])
    return other ? [{ ...nameOf(other), role, weight }] : []
  })
}

function nameOf({ id, zh, en }: Product): NamedProduct {
  return { id, zh, en }
}

function named(ids: readonly ProductId[], { knowledge }: Pick<Ports, 'knowledge'>): NamedProduct[] {
  return ids.slice(0, MOST_LINKS).flatMap((id) => {
    const product = knowledge.products.get(id)
    return product ? [nameOf(product)] : []
  })
}

/** One probe of the index for each product, in one statement. */
async function countFirms(
  { db }: Pick<Ports, 'db'>,
  products: readonly NamedProduct[],
): Promise<Map<ProductId, number>> {
  if (products.length === 0) return new Map()
  const unique = [...new Set(products.map(({ id }) => id))]
  const queries = unique.map((id) => `${queryLiteral({ lexeme: MARK.product + id })}:B`)
  const rows = await db.execute<{ id: string; firms: number }>(sql`
    select asked.id, counted.firms
    from unnest(${textArray(unique)}, ${textArray(queries)}) as asked(id, query)
    cross join lateral (
      select count(*)::int as firms from (
        select 1 from search_entry
        where terms @@ asked.query::tsquery and kind = 'enterprise'
        limit ${FIRM_CAP + 1}
      ) as capped
    ) as counted`)
  return new Map([...rows].map(({ id, firms }) => [id, firms]))
}
