import type { ProductSupply } from '../products/supply.ts'
import type { ComparedItem } from './compared.ts'
import type { MatchContext } from './context.ts'

type Pair = { made: ComparedItem; offered: ComparedItem }

/** Why an offer goes into what is made, by the strongest way over all readings of both. */
export function supplyBetween(
  { made, offered }: Pair,
  { supply }: Pick<MatchContext, 'supply'>,
): ProductSupply | null {
  let best: ProductSupply | null = null
  for (const of of offered.known.refs)
    for (const into of made.known.refs) {
      const found = supply.between(of, into)
      if (found && found.strength > (best?.strength ?? 0)) best = found
    }
  return best
}

/** The knowledge says outright that the offer goes into the product, however alike they are called. */
export function isStatedInput(
  { made, offered }: Pair,
  { supply }: Pick<MatchContext, 'supply'>,
): boolean {
  return made.known.refs.some(({ id }) => {
    const { products, direct } = supply.wantsOf(id)
    const stated = products.slice(0, direct)
    return offered.known.families.some(({ products: [own = -1] }) => stated.includes(own))
  })
}
