import type { Knowledge } from '#app/domain/knowledge/types.ts'
import type { ProductNames } from '#app/domain/products/names.ts'

/** How much of the knowledge an evaluation may use; each step adds to the one before. */
export const DEPTHS = ['segments', 'products', 'kinds', 'all'] as const
export type Depth = (typeof DEPTHS)[number]

/** Without products; with products and what they are made from; with kind-of; with the reading of last words too. */
export function reduceKnowledge(knowledge: Knowledge, depth: Depth): Knowledge {
  if (depth === 'segments')
    return {
      ...knowledge,
      products: new Map(),
      inputsOf: new Map(),
      usesOf: new Map(),
      narrowerOf: new Map(),
    }
  if (depth !== 'products') return knowledge
  const products = [...knowledge.products.values()].map((one) => ({ ...one, kinds: [] }))
  return {
    ...knowledge,
    products: new Map(products.map((one) => [one.id, one])),
    narrowerOf: new Map(),
  }
}

/** Names that are only read whole. */
export function reduceNames(names: ProductNames, depth: Depth): ProductNames {
  return depth === 'all' ? names : { ...names, endings: false }
}
