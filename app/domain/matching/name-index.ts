import type { ComparedItem, ComparedPair } from './compared.ts'
import type { MatchContext } from './context.ts'
import type { KnownName } from './known-names.ts'
import { isStatedInput } from './made-from.ts'
import { likeness, type NameLikeness, namedInside } from './names.ts'
import { isNear } from './near-items.ts'
import { productLikeness } from './product-likeness.ts'
import { NAME_LIKENESS } from './weights.ts'

/** How one of the indexed items and an item of another firm have to do with each other. */
export type NameMeeting = {
  own: ComparedItem
  /** How well the offer answers what is wanted, by its words or as a product. */
  like: NameLikeness
  /** By words alone, 0 where they have nothing in common. */
  byWords: number
  /** Both are the same goods, and the offer is no input of them. */
  rival: boolean
  /** The offer stands in the name of what is wanted, which is probably made of it: so strongly. */
  inside: number
}
export type NameIndex = (other: ComparedItem) => readonly NameMeeting[]

const NONE: readonly NameMeeting[] = []

/**
 * The items of one firm ready to be compared with those of hundreds: only those that share a piece of their name or a
 * product of the knowledge are compared, and a name that many firms use once. `as` is what the own items are.
 */
export function indexNames(
  items: readonly ComparedItem[],
  { as, context }: { as: 'wanted' | 'offered'; context: MatchContext },
): NameIndex {
  const known = new Map<KnownName, readonly NameMeeting[]>()
  return (other) => {
    const found = known.get(other.known)
    if (found) return found
    const near = items.filter((own) => isNear(own.known, other.known))
    const made =
      near.length === 0
        ? NONE
        : near.flatMap((own) => {
            const pair =
              as === 'wanted' ? { wanted: own, offered: other } : { wanted: other, offered: own }
            const meeting = meet(pair, context)
            return meeting ? [{ own, ...meeting }] : []
          })
    known.set(other.known, made)
    return made
  }
}

/** What two items have to do with each other, or null. */
export function meet(
  { wanted, offered }: ComparedPair,
  context: MatchContext,
): Omit<NameMeeting, 'own'> | null {
  const words = likeness(
    { wanted: wanted.known.prepared, offered: offered.known.prepared },
    context.rarity,
  )
  const meant = productLikeness({ wanted, offered }, context)
  const like = (words?.score ?? 0) >= (meant?.score ?? 0) ? words : meant
  if (!like) return null
  const same = like.score >= NAME_LIKENESS.sameGoods
  return {
    like,
    byWords: words?.score ?? 0,
    rival: same && !isStatedInput({ made: wanted, offered }, context),
    inside: words
      ? namedInside(
          { made: wanted.known.prepared, offered: offered.known.prepared },
          context.rarity,
        )
      : 0,
  }
}
