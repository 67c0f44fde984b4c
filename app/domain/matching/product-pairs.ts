import type { ProductSupply } from '../products/supply.ts'
import type { MatchContext, View } from './context.ts'
import { supplyOf } from './context.ts'
import { importanceOf } from './importance.ts'
import { madeFromPairs } from './made-from-pairs.ts'
import { likeness, type NameLikeness } from './names.ts'
import { MOST_ITEMS, ownGoods } from './own-goods.ts'
import { productLikeness } from './product-likeness.ts'
import { rememberSupply } from './remember.ts'
import { type SpecificationPoint, specificationPoints, worstOf } from './specification-points.ts'
import type { MatchItem } from './types.ts'
import { ITEM_IMPORTANCE, SPECIFIED_PAIR } from './weights.ts'

export type ProductPair = {
  /** The reader's item and the other party's. */
  own: MatchItem
  other: MatchItem
  /** `material`: the goods of one stand in the name of what the other makes; `input`: the knowledge says that they go into it. */
  how: NameLikeness['how'] | 'material' | 'input'
  supply?: ProductSupply
  likeness: number
  /** Points of the specification that both gave. */
  points: SpecificationPoint[]
  /** Likeness by what both items count, 0 to below 1. */
  strength: number
}

/** Every pair of items that meet in a view, strongest first. */
export function productPairs(view: View, context: MatchContext): ProductPair[] {
  const met = meetings(view, context)
  return met.sort((a, b) => b.strength - a.strength || order(a, b))
}

function order(a: ProductPair, b: ProductPair): number {
  return a.own.ordinal - b.own.ordinal || a.other.ordinal - b.other.ordinal
}

function meetings(view: View, context: MatchContext): ProductPair[] {
  const supply = supplyOf(view)
  const met = supply
    ? metInSupply(supply, context)
    : crossed(view.reader.offers, view.other.offers, context)
  return met.map((one) => pairOf(one, view))
}

/** What meets between a supplier and its customer is the same for both, and for each criterion that asks. */
const metInSupply = rememberSupply((supply, context): readonly Met[] => {
  const { rivals, named } = ownGoods(supply, context)
  const offered = supply.supplier.offers.filter((item) => !rivals.has(item))
  const met = crossed(supply.customer.needs, offered, context).map((one) => ({
    ...one,
    points: specificationPoints(one.wanted, one.offered, context),
  }))
  const materials = named.map(
    ({ made, offered: material, likeness: score }): Met => ({
      wanted: made,
      offered: material,
      score,
      how: 'material',
    }),
  )
  const inputs = madeFromPairs(supply, { rivals, context }).map(
    (one): Met => ({ ...one, wanted: one.made, how: 'input' }),
  )
  return [...met, ...materials, ...inputs]
})

type Met = {
  wanted: MatchItem
  offered: MatchItem
  score: number
  how: ProductPair['how']
  /** Points said from the customer's side. */
  points?: SpecificationPoint[]
  supply?: ProductSupply
}

function crossed(
  wantedItems: readonly MatchItem[],
  offeredItems: readonly MatchItem[],
  context: MatchContext,
): Met[] {
  const offers = offeredItems
    .slice(0, MOST_ITEMS)
    .map((offered) => ({ offered, prepared: context.prepare(offered.name) }))
  return wantedItems.slice(0, MOST_ITEMS).flatMap((wanted) => {
    const prepared = context.prepare(wanted.name)
    return offers.flatMap(({ offered, prepared: other }) => {
      const like = best(
        likeness({ wanted: prepared, offered: other }, context.rarity),
        productLikeness({ wanted, offered }, context),
      )
      return like ? [{ wanted, offered, ...like }] : []
    })
  })
}

function pairOf(
  { wanted, offered, score, how, points = [], supply }: Met,
  { role }: View,
): ProductPair {
  const sells = role === 'customer'
  const [own, other] = sells ? [offered, wanted] : [wanted, offered]
  const weight = importanceOf(own) * importanceOf(other) ** ITEM_IMPORTANCE.otherPower
  return {
    own,
    other,
    how,
    ...(supply ? { supply } : {}),
    likeness: score,
    points: sells ? points.map(turned) : points,
    strength: score * weight * SPECIFIED_PAIR[worstOf(points)],
  }
}

function best(a: NameLikeness | null, b: NameLikeness | null): NameLikeness | null {
  return (a?.score ?? 0) >= (b?.score ?? 0) ? a : b
}

function turned({ outcome, own, other }: SpecificationPoint): SpecificationPoint {
  return { outcome, own: other, other: own }
}
