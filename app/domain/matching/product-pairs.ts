import type { ComparedItem, ComparedPair } from './compared.ts'
import { type Look, meetingsOf } from './pair.ts'
import { worstOf } from './specification-points.ts'
import type { Met } from './supply-meetings.ts'
import type { Role } from './types.ts'
import { SPECIFIED_PAIR } from './weights.ts'

/** Every pair of items that meet in a look, in any order. */
export function metIn(look: Look): readonly Met[] {
  return look.role === 'peer' ? metBetweenPeers(look) : meetingsOf(look.pair).met
}

/** Offers against offers; each wants of the other what it makes itself. */
function metBetweenPeers({ pair, turned }: Look): Met[] {
  const { through, byName } = turned ? pair.reader.asSupplier() : pair.reader.asCustomer()
  const met: Met[] = []
  through(pair.other.offers, (theirs) => {
    for (const { own, like } of byName(theirs)) {
      const [wanted, offered] = turned ? [theirs, own] : [own, theirs]
      if (!wanted.needed) met.push({ wanted, offered, ...like, points: [] })
    }
  })
  return met
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
  const { wanted, offered, score, points } = met
  const weight =
    role === 'customer' ? offered.importance * wanted.asOther : wanted.importance * offered.asOther
  return score * weight * (points.length === 0 ? 1 : SPECIFIED_PAIR[worstOf(points)])
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
