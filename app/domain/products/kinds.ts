import type { ProductId, ProductKnowledge } from '../knowledge/types.ts'
import { MEETS } from './weights.ts'

/** Level by level, nearest first; a product that several ways lead to stands at its nearest level. */
export type Levels = readonly (readonly ProductId[])[]

/** What the product is a kind of. */
export function kindsAbove(id: ProductId, { products }: ProductKnowledge): Levels {
  return levels(id, (one) => products.get(one)?.kinds ?? [])
}

/** What is a kind of the product. */
export function kindsBelow(id: ProductId, { narrowerOf }: ProductKnowledge): Levels {
  return levels(id, (one) => narrowerOf.get(one) ?? [])
}

function levels(id: ProductId, next: (id: ProductId) => readonly ProductId[]): Levels {
  const seen = new Set([id])
  const found: ProductId[][] = []
  let edge: ProductId[] = [id]
  while (found.length < MEETS.levels) {
    edge = [...new Set(edge.flatMap(next))].filter((one) => !seen.has(one))
    if (edge.length === 0) break
    for (const one of edge) seen.add(one)
    found.push(edge)
  }
  return found
}

/** Same goods, or one a kind of the other. */
export function isRelated(a: ProductId, b: ProductId, knowledge: ProductKnowledge): boolean {
  if (a === b) return true
  return (
    kindsAbove(a, knowledge).some((level) => level.includes(b)) ||
    kindsAbove(b, knowledge).some((level) => level.includes(a))
  )
}
