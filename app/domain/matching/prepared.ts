import { indexMade, indexOffered, type SupplyIndex } from '../products/supply-index.ts'
import { type Compared, type ComparedItem, comparedOf } from './compared.ts'
import type { MatchContext } from './context.ts'
import { asKind, asProduct, BY_SUPPLY, createGlance, type Glance } from './glance.ts'
import { indexNames, type NameIndex } from './name-index.ts'
import { noteNear } from './near-items.ts'
import type { MatchParty, Role } from './types.ts'

/** Items of one firm made ready to be compared with those of hundreds. */
export type Against = {
  /** The items of a firm that may have to do with them; which offers go into what it makes is not foreseen. */
  through: Glance['through']
  byName: NameIndex
  /** By the place of an offer of the own firm. */
  bySupply: SupplyIndex['hits']
}

/** One party made ready; what is not asked for is not made. */
export type Prepared = {
  compared: Compared
  /** What it makes and needs, against what others offer. */
  asCustomer: () => Against
  /** What it offers, against what others make and need. */
  asSupplier: () => Against
}

/** Kept for a ranking: its context is made for it. */
const kept = new WeakMap<MatchContext, WeakMap<MatchParty, Prepared>>()

export function preparedOf(party: MatchParty, context: MatchContext): Prepared {
  const parties = kept.get(context) ?? new WeakMap<MatchParty, Prepared>()
  const found = parties.get(party)
  if (found) return found
  const made = prepare(comparedOf(party, context), context)
  kept.set(context, parties.set(party, made))
  return made
}

/** Works out now what comparing others with the party will ask for, where there is nothing else to do. */
export function prepareFor(party: MatchParty, others: Role, context: MatchContext): void {
  const { asCustomer, asSupplier } = preparedOf(party, context)
  if (others !== 'customer') asCustomer()
  if (others !== 'supplier') asSupplier()
}

function prepare(compared: Compared, context: MatchContext): Prepared {
  const offers = compared.offers.items
  return {
    compared,
    asCustomer: once(() => {
      const wanted = [...offers, ...compared.needs().items]
      const supply = indexMade(
        offers.map(({ known }) => known),
        context.supply,
      )
      return against(wanted, { supply, byName: indexNames(wanted, { as: 'wanted', context }) })
    }),
    asSupplier: once(() => {
      const supply = indexOffered(
        offers.map(({ known }) => known),
        context.supply,
      )
      return against(offers, { supply, byName: indexNames(offers, { as: 'offered', context }) })
    }),
  }
}

function against(
  items: readonly ComparedItem[],
  { supply, byName }: { supply: SupplyIndex; byName: NameIndex },
): Against {
  const glance = createGlance()
  noteNear(items, glance)
  for (const product of supply.near?.asProduct ?? []) glance.note(asProduct(product), BY_SUPPLY)
  for (const product of supply.near?.asKind ?? []) glance.note(asKind(product), BY_SUPPLY)
  return { through: glance.through, byName, bySupply: supply.hits }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
