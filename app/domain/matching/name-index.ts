import type { ProductId } from '../knowledge/types.ts'
import type { ComparedItem, ComparedPair } from './compared.ts'
import type { MatchContext } from './context.ts'
import { isStatedInput } from './made-from.ts'
import { likeness, type NameLikeness, namedInside } from './names.ts'
import { productLikeness } from './product-likeness.ts'
import { NAME_LIKENESS } from './weights.ts'

/** How one of the indexed items and an item of another firm have to do with each other. */
export type NameMeeting = {
  own: ComparedItem
  /** How well the offer answers what is wanted, by its words or as a product; null where not at all. */
  like: NameLikeness | null
  /** By words alone, 0 where they have nothing in common. */
  byWords: number
  /** Both are the same goods, and the offer is no input of them. */
  rival: boolean
  /** The offer stands in the name of what is wanted, which is probably made of it: so strongly. */
  inside: number
}
export type NameIndex = (other: ComparedItem) => readonly NameMeeting[]

/**
 * The items of one firm ready to be compared with those of hundreds: only those that share a piece of their name or a
 * product of the knowledge are compared, and a name that many firms use once. `as` is what the own items are.
 */
export function indexNames(
  items: readonly ComparedItem[],
  { as, context }: { as: 'wanted' | 'offered'; context: MatchContext },
): NameIndex {
  const byPiece = new Map<string, ComparedItem[]>()
  const byProduct = new Map<ProductId, ComparedItem[]>()
  const byKind = new Map<ProductId, ComparedItem[]>()
  for (const item of items) {
    for (const piece of new Set([item.prepared.folded, ...item.prepared.bigrams]))
      add(byPiece, piece, item)
    for (const { id } of item.refs) {
      add(byProduct, id, item)
      for (const kind of context.supply.partsAbove(id)) add(byKind, kind.id, item)
    }
  }

  function near({ prepared, refs }: ComparedItem): Set<ComparedItem> {
    const found = new Set<ComparedItem>()
    const take = (some: readonly ComparedItem[] | undefined) => {
      for (const one of some ?? []) found.add(one)
    }
    take(byPiece.get(prepared.folded))
    for (const piece of prepared.bigrams) take(byPiece.get(piece))
    for (const { id } of refs) {
      take(byProduct.get(id))
      take(byKind.get(id))
      for (const kind of context.supply.partsAbove(id)) take(byProduct.get(kind.id))
    }
    return found
  }

  const known = new Map<string, readonly NameMeeting[]>()
  return (other) => {
    const found = known.get(other.item.name)
    if (found) return found
    const made: NameMeeting[] = []
    for (const own of near(other)) {
      const [wanted, offered] = as === 'wanted' ? [own, other] : [other, own]
      const meeting = meet({ wanted, offered }, context)
      if (meeting) made.push({ own, ...meeting })
    }
    known.set(other.item.name, made)
    return made
  }
}

function add<Key>(map: Map<Key, ComparedItem[]>, key: Key, item: ComparedItem): void {
  const known = map.get(key)
  if (known) known.push(item)
  else map.set(key, [item])
}

/** What two items have to do with each other, or null. */
export function meet(
  { wanted, offered }: ComparedPair,
  context: MatchContext,
): Omit<NameMeeting, 'own'> | null {
  const words = likeness({ wanted: wanted.prepared, offered: offered.prepared }, context.rarity)
  const meant = productLikeness({ wanted, offered }, context)
  if (!words && !meant) return null
  const like = (words?.score ?? 0) >= (meant?.score ?? 0) ? words : meant
  const same = (like?.score ?? 0) >= NAME_LIKENESS.sameGoods
  return {
    like,
    byWords: words?.score ?? 0,
    rival: same && !isStatedInput({ made: wanted, offered }, context),
    inside: words
      ? namedInside({ made: wanted.prepared, offered: offered.prepared }, context.rarity)
      : 0,
  }
}
