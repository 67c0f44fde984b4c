import type { Knowledge } from '../knowledge/types.ts'
import type { SupplyReasoner } from '../products/supply.ts'
import type { ReadProduct } from '../products/types.ts'
import type { Regions } from '../region/types.ts'
import type { PreparedName, Rarity } from './names.ts'
import type { MatchParty, Role } from './types.ts'

/** What the criteria are handed beside the two records. */
export type MatchContext = {
  now: Date
  knowledge: Pick<Knowledge, 'segments' | 'suppliersOf' | 'customersOf'>
  regions: Pick<Regions, 'distance' | 'isWithin' | 'cityOf'>
  /** Prepares a name for comparison; the caller may remember answers, they never change. */
  prepare: (name: string) => PreparedName
  rarity: Rarity
  /** The products that a written name means, surest first. */
  read: ReadProduct
  /** What goes into what. */
  supply: SupplyReasoner
}

/** One direction of a pair: what `other`, in its role, is to the reader. */
export type View = { reader: MatchParty; other: MatchParty; role: Role }

/** Supplier and customer of one possible supply. */
export type Supply = { supplier: MatchParty; customer: MatchParty }

/** Who would supply whom; null between peers. */
export function supplyOf({ reader, other, role }: View): Supply | null {
  if (role === 'peer') return null
  return role === 'supplier'
    ? { supplier: other, customer: reader }
    : { supplier: reader, customer: other }
}

const MIRROR = { supplier: 'customer', customer: 'supplier', peer: 'peer' } as const

/** The same pair seen by the other party. */
export function mirrored({ reader, other, role }: View): View {
  return { reader: other, other: reader, role: MIRROR[role] }
}
