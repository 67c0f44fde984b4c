import type { MatchContext } from './context.ts'
import { importanceOf } from './importance.ts'
import { headWeight, likeness, type PreparedName } from './names.ts'
import { productLikeness } from './product-likeness.ts'
import { rememberSupply, type Supply } from './remember.ts'
import { routesInto } from './routes.ts'
import type { MatchItem, MatchParty } from './types.ts'
import { ITEM_IMPORTANCE, NAME_LIKENESS } from './weights.ts'

/** Items of a firm that are compared; what stands further down says little about it. */
export const MOST_ITEMS = 40

/** What a supplier's goods have to do with the goods that its customer makes. */
export type OwnGoods = {
  /** Offers that the customer makes itself: goods of a rival, never an input. */
  rivals: ReadonlySet<MatchItem>
  /** How near the supplier's trade is to the customer's, 0 to 1: it knows what the goods are for. */
  nearness: number
  /** Goods that stand inside the name of the customer's product, which is therefore made of them: PVC in PVC 板材. */
  named: readonly { made: MatchItem; offered: MatchItem; likeness: number }[]
}

export const ownGoods = rememberSupply(compareOwnGoods)

function compareOwnGoods({ supplier, customer }: Supply, context: MatchContext): OwnGoods {
  const rivals = new Set<MatchItem>()
  const named: { made: MatchItem; offered: MatchItem; likeness: number }[] = []
  let nearness = 0
  const against = runsAgainst({ supplier, customer }, context)
  const goods = customer.offers
    .slice(0, MOST_ITEMS)
    .map((made) => ({ made, wanted: context.prepare(made.name) }))
  for (const offered of supplier.offers.slice(0, MOST_ITEMS)) {
    const prepared = context.prepare(offered.name)
    for (const { made, wanted } of goods) {
      const names = { wanted, offered: prepared }
      const like = likeness(names, context.rarity)
      const meant = productLikeness({ wanted: made, offered }, context)
      const same = Math.max(like?.score ?? 0, meant?.score ?? 0) >= NAME_LIKENESS.sameGoods
      if (same && !isStatedInput({ made, offered }, context)) rivals.add(offered)
      if (!like) continue
      nearness = Math.max(
        nearness,
        like.score * importanceOf(offered) ** ITEM_IMPORTANCE.otherPower,
      )
      const inside = against ? 0 : namedInside(names.wanted, names.offered, context)
      if (inside > 0) named.push({ made, offered, likeness: inside })
    }
  }
  return { rivals, nearness, named: named.filter(({ offered }) => !rivals.has(offered)) }
}

/** The knowledge says outright that the offer goes into the product, however alike they are called. */
function isStatedInput(
  { made, offered }: { made: MatchItem; offered: MatchItem },
  { read, supply }: MatchContext,
): boolean {
  return read(offered.name).some((of) =>
    read(made.name).some((into) => supply.inputs(into.id).get(of.id)?.path.length === 2),
  )
}

/** The name stands in the product's name, and not as its last noun: that would be the product itself. */
function namedInside(made: PreparedName, offered: PreparedName, context: MatchContext): number {
  const { folded } = offered
  if (folded.length < 2 || !made.folded.includes(folded) || made.folded.endsWith(folded)) return 0
  return NAME_LIKENESS.material * headWeight(folded, context.rarity)
}

/** The chain leads from the customer to the supplier only: 锂电池 stands in 锂电池隔膜, but the film goes into the cell. */
function runsAgainst({ supplier, customer }: Supply, context: MatchContext): boolean {
  return reaches(customer, supplier, context) && !reaches(supplier, customer, context)
}

function reaches(from: MatchParty, to: MatchParty, context: MatchContext): boolean {
  return to.segments.offers.some((end) => {
    const routes = routesInto(end.id, context)
    return from.segments.offers.some((start) => routes.get(start.id)?.how === 'edge')
  })
}
