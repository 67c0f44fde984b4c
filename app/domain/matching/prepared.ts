import { indexMade, indexOffered, type SupplyIndex } from '../products/supply-index.ts'
import { type ComparedItem, compared } from './compared.ts'
import type { MatchContext } from './context.ts'
import { indexNames, type NameIndex } from './name-index.ts'
import { once } from './once.ts'
import type { MatchParty } from './types.ts'

/** One party made ready to be compared with hundreds; what is not asked for is not made. */
export type Prepared = {
  offers: readonly ComparedItem[]
  offersAsWanted: () => NameIndex
  offersAsOffered: () => NameIndex
  needsAsWanted: () => NameIndex
  /** What goes into what it makes, and what its offers go into. */
  made: () => SupplyIndex
  offered: () => SupplyIndex
}

/** Kept for a ranking: its context is made for it. */
const kept = new WeakMap<MatchContext, WeakMap<MatchParty, Prepared>>()

export function preparedOf(party: MatchParty, context: MatchContext): Prepared {
  const parties = kept.get(context) ?? new WeakMap<MatchParty, Prepared>()
  kept.set(context, parties)
  const found = parties.get(party)
  if (found) return found
  const made = prepare(party, context)
  parties.set(party, made)
  return made
}

function prepare(party: MatchParty, context: MatchContext): Prepared {
  const offers = compared(party, 'offers', context)
  const readings = () => offers.map(({ refs }) => refs)
  return {
    offers,
    offersAsWanted: once(() => indexNames(offers, { as: 'wanted', context })),
    offersAsOffered: once(() => indexNames(offers, { as: 'offered', context })),
    needsAsWanted: once(() =>
      indexNames(compared(party, 'needs', context), { as: 'wanted', context }),
    ),
    made: once(() => indexMade(readings(), context.supply)),
    offered: once(() => indexOffered(readings(), context.supply)),
  }
}
