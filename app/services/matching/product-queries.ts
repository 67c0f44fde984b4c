import type { ProductId } from '#app/domain/knowledge/types.ts'
import type { Direction, MatchItem } from '#app/domain/matching/types.ts'
import type { ReachedById } from '#app/domain/products/reach.ts'
import { type FieldTerms, MARK } from '#app/domain/search/lexemes.ts'
import type { ProductTools } from '../products/product-tools.server.ts'

/** Items of a subject whose products are followed, and products that are looked for; each costs a probe of the index. */
const MOST_ITEMS = 12
const MOST_PRODUCTS = 48

/** What to look for: the goods that partners would offer (or need), most promising first. */
export function productQueries(
  { offers, needs }: { offers: readonly MatchItem[]; needs: readonly MatchItem[] },
  direction: Direction,
  { read, supply }: ProductTools,
): FieldTerms[] {
  const own = refsOf(offers, read)
  const wanted = new Map<string, { terms: FieldTerms; strength: number }>()
  const want = (id: ProductId, field: 'B' | 'C', strength: number) => {
    const key = `${id}:${field}`
    if (strength > (wanted.get(key)?.strength ?? 0))
      wanted.set(key, { terms: { terms: { lexeme: MARK.product + id }, field }, strength })
  }
  const reach = (found: ReachedById, confidence: number) => {
    for (const [id, { strength }] of found) want(id, 'B', strength * confidence)
  }
  if (direction === 'peers') for (const { id, confidence } of own) want(id, 'B', confidence)
  if (direction === 'upstream') {
    for (const { id, confidence } of refsOf(needs, read)) want(id, 'B', confidence)
    for (const { id, confidence } of own) reach(supply.inputs(id), confidence)
  }
  if (direction === 'downstream')
    for (const { id, confidence } of own) {
      for (const one of [id, ...supply.kindsAbove(id)]) want(one, 'C', confidence)
      reach(supply.uses(id), confidence)
    }
  return [...wanted]
    .sort(([a, one], [b, other]) => other.strength - one.strength || (a < b ? -1 : 1))
    .slice(0, MOST_PRODUCTS)
    .map(([, { terms }]) => terms)
}

function refsOf(items: readonly MatchItem[], read: ProductTools['read']) {
  return items.slice(0, MOST_ITEMS).flatMap(({ name }) => read(name))
}
