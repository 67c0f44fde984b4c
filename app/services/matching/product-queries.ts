import type { Direction, MatchItem } from '#app/domain/matching/types.ts'
import type { ReachedById } from '#app/domain/products/reach.ts'
import { MARK, queryLiteral } from '#app/domain/search/lexemes.ts'
import type { ProductTools } from '../products/product-tools.server.ts'

/** Items of a subject whose products are followed, and products that are looked for; each costs a probe of the index. */
const MOST_ITEMS = 12
const MOST_PRODUCTS = 48

/** Tsqueries for the goods that partners would offer (or need), most promising first. */
export function productQueries(
  { offers, needs }: { offers: readonly MatchItem[]; needs: readonly MatchItem[] },
  direction: Direction,
  { read, supply }: ProductTools,
): string[] {
  const own = refsOf(offers, read)
  const wanted = new Map<string, number>()
  const want = (query: string, strength: number) => {
    if (strength > (wanted.get(query) ?? 0)) wanted.set(query, strength)
  }
  const reach = (found: ReachedById, confidence: number) => {
    for (const [id, { strength }] of found) want(lexeme(id, 'B'), strength * confidence)
  }
  if (direction === 'peers') for (const { id, confidence } of own) want(lexeme(id, 'B'), confidence)
  if (direction === 'upstream') {
    for (const { id, confidence } of refsOf(needs, read)) want(lexeme(id, 'B'), confidence)
    for (const { id, confidence } of own) reach(supply.inputs(id), confidence)
  }
  if (direction === 'downstream')
    for (const { id, confidence } of own) {
      for (const one of [id, ...supply.kindsAbove(id)]) want(lexeme(one, 'C'), confidence)
      reach(supply.uses(id), confidence)
    }
  return [...wanted]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_PRODUCTS)
    .map(([query]) => query)
}

function refsOf(items: readonly MatchItem[], read: ProductTools['read']) {
  return items.slice(0, MOST_ITEMS).flatMap(({ name }) => read(name))
}

function lexeme(id: string, field: 'B' | 'C'): string {
  return `${queryLiteral({ lexeme: MARK.product + id })}:${field}`
}
