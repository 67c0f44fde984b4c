import { type ComparedItem, type ComparedPair, compared } from './compared.ts'
import type { Look } from './pair.ts'
import { worstOf } from './specification-points.ts'
import type { Met } from './supply-meetings.ts'
import type { Role } from './types.ts'
import { SPECIFIED_PAIR } from './weights.ts'

/** Every pair of items that meet in a look, in any order. */
export function metIn(look: Look): readonly Met[] {
  return look.role === 'peer' ? metBetweenPeers(look) : look.pair.supply().met
}

/** Offers against offers; each wants of the other what it makes itself. */
function metBetweenPeers({ pair, turned }: Look): Met[] {
  const goods = turned ? pair.reader.offersAsOffered() : pair.reader.offersAsWanted()
  return compared(pair.view.other, 'offers', pair.context).flatMap((theirs) =>
    goods(theirs).flatMap(({ own, like }): Met[] => {
      const [wanted, offered] = turned ? [theirs, own] : [own, theirs]
      return like ? [{ wanted, offered, ...like, points: [] }] : []
    }),
  )
}

/** The reader's item and the other party's. */
export function sidesOf<Pair extends ComparedPair>(
  { wanted, offered }: Pair,
  role: Role,
): { own: ComparedItem; other: ComparedItem } {
  return role === 'customer' ? { own: offered, other: wanted } : { own: wanted, other: offered }
}

/** Likeness by what both items count, 0 to below 1. */
export function strengthOf(met: Met, role: Role): number {
  const { own, other } = sidesOf(met, role)
  const weight = own.importance * other.asOther
  return met.score * weight * SPECIFIED_PAIR[worstOf(met.points)]
}

const ORDER = { same: 0, kind: 0, like: 0, material: 1, input: 2 } as const satisfies Record<
  Met['how'],
  number
>

/** Strongest first; of equals the main goods of the reader. */
export function strongestFirst(met: readonly Met[], role: Role): Met[] {
  return met
    .map((one) => ({ one, strength: strengthOf(one, role), ...sidesOf(one, role) }))
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        a.own.item.ordinal - b.own.item.ordinal ||
        a.other.item.ordinal - b.other.item.ordinal ||
        byPlace(a.one, b.one),
    )
    .map(({ one }) => one)
}

function byPlace(a: Met, b: Met): number {
  const outer = a.how === 'material' ? 'offered' : 'wanted'
  const inner = a.how === 'material' ? 'wanted' : 'offered'
  return (
    ORDER[a.how] - ORDER[b.how] ||
    a[outer].place - b[outer].place ||
    a[inner].place - b[inner].place
  )
}
