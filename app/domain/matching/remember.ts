import type { MatchContext } from './context.ts'
import type { MatchParty } from './types.ts'

/** Supplier and customer of one possible supply. */
export type Supply = { supplier: MatchParty; customer: MatchParty }

type Of<T> = WeakMap<MatchContext, WeakMap<MatchParty, WeakMap<MatchParty, T>>>

/**
 * A pure answer about two records, worked out once: both sides of a match and several criteria ask for it.
 * Kept only as long as the records themselves.
 */
export function rememberSupply<T>(
  work: (supply: Supply, context: MatchContext) => T,
): (supply: Supply, context: MatchContext) => T {
  const all: Of<T> = new WeakMap()
  return (supply, context) => {
    const ofContext = inside(all, context)
    const ofSupplier = inside(ofContext, supply.supplier)
    const known = ofSupplier.get(supply.customer)
    if (known !== undefined) return known
    const made = work(supply, context)
    ofSupplier.set(supply.customer, made)
    return made
  }
}

function inside<K extends object, L extends object, T>(
  outer: WeakMap<K, WeakMap<L, T>>,
  key: K,
): WeakMap<L, T> {
  const known = outer.get(key)
  if (known) return known
  const made = new WeakMap<L, T>()
  outer.set(key, made)
  return made
}
