import type { MatchContext, View } from './context.ts'
import { supplyOf } from './context.ts'
import { importanceOf } from './importance.ts'
import { likeness, type NameLikeness } from './names.ts'
import { type SpecificationPoint, specificationPoints, worstOf } from './specification-points.ts'
import type { MatchItem, MatchParty } from './types.ts'
import { ITEM_IMPORTANCE, NAME_LIKENESS, SPECIFIED_PAIR } from './weights.ts'

/** Items of a firm that are compared; what stands further down says little about it. */
const MOST_ITEMS = 40

export type ProductPair = {
  /** The reader's item and the other party's. */
  own: MatchItem
  other: MatchItem
  how: NameLikeness['how']
  likeness: number
  /** Points of the specification that both gave. */
  points: SpecificationPoint[]
  /** Likeness by what both items count, 0 to below 1. */
  strength: number
}

/** Every pair of items that meet in a view, strongest first. */
export function productPairs(view: View, context: MatchContext): ProductPair[] {
  const supply = supplyOf(view)
  const pairs: ProductPair[] = []
  const rivals = supply ? rivalOffers(supply, context) : new Set<MatchItem>()
  const [wantedItems, offeredItems] = supply
    ? [supply.customer.needs, supply.supplier.offers.filter((item) => !rivals.has(item))]
    : [view.reader.offers, view.other.offers]
  for (const wanted of wantedItems.slice(0, MOST_ITEMS)) {
    for (const offered of offeredItems.slice(0, MOST_ITEMS)) {
      const like = likenessOf(wanted, offered, context)
      if (!like) continue
      const [own, other] = view.role === 'customer' ? [offered, wanted] : [wanted, offered]
      const points = supply ? specificationPoints(own, other, context) : []
      const weight = importanceOf(own) * importanceOf(other) ** ITEM_IMPORTANCE.otherPower
      const strength = like.score * weight * SPECIFIED_PAIR[worstOf(points)]
      pairs.push({ own, other, how: like.how, likeness: like.score, points, strength })
    }
  }
  return pairs.sort((a, b) => b.strength - a.strength || order(a, b))
}

function order(a: ProductPair, b: ProductPair): number {
  return a.own.ordinal - b.own.ordinal || a.other.ordinal - b.other.ordinal
}

function likenessOf(wanted: MatchItem, offered: MatchItem, context: MatchContext) {
  const names = { wanted: context.prepare(wanted.name), offered: context.prepare(offered.name) }
  return likeness(names, context.rarity)
}

type Supply = { supplier: MatchParty; customer: MatchParty }

/** Offers of the supplier that its customer makes itself: goods of a rival, never an input. */
export function rivalOffers({ supplier, customer }: Supply, context: MatchContext): Set<MatchItem> {
  return new Set(
    supplier.offers.slice(0, MOST_ITEMS).filter((offered) =>
      customer.offers.slice(0, MOST_ITEMS).some((made) => {
        const like = likenessOf(made, offered, context)
        return like !== null && like.score >= NAME_LIKENESS.sameGoods
      }),
    ),
  )
}
