import type { ProductSupply } from '../products/supply.ts'
import type { ProductRef } from '../products/types.ts'
import type { MatchContext } from './context.ts'
import { MOST_ITEMS } from './own-goods.ts'
import type { Supply } from './remember.ts'
import type { MatchItem } from './types.ts'
import { MADE_FROM } from './weights.ts'

type MadeFromPair = { made: MatchItem; offered: MatchItem; score: number; supply: ProductSupply }

/** Offers that go into what the customer makes, as the knowledge of products says; goods of a rival never do. */
export function madeFromPairs(
  { supplier, customer }: Supply,
  { rivals, context }: { rivals: ReadonlySet<MatchItem>; context: MatchContext },
): MadeFromPair[] {
  const offers = supplier.offers
    .slice(0, MOST_ITEMS)
    .filter((item) => !rivals.has(item))
    .map((offered) => ({ offered, of: context.read(offered.name) }))
  return customer.offers.slice(0, MOST_ITEMS).flatMap((made) => {
    const into = context.read(made.name)
    return offers.flatMap(({ offered, of }): MadeFromPair[] => {
      const supply = supplyBetween({ of, into }, context)
      if (!supply || supply.strength < MADE_FROM.least) return []
      return [{ made, offered, score: supply.strength * MADE_FROM.part, supply }]
    })
  })
}

function supplyBetween(
  { of, into }: { of: readonly ProductRef[]; into: readonly ProductRef[] },
  { supply }: MatchContext,
): ProductSupply | null {
  let best: ProductSupply | null = null
  for (const offered of of)
    for (const made of into) {
      const found = supply.between(offered, made)
      if (found && found.strength > (best?.strength ?? 0)) best = found
    }
  return best
}
