import type { Compared, ComparedItem, ComparedPair } from './compared.ts'
import { type MatchContext, supplyOf, type View } from './context.ts'
import { BY_NAME, BY_SUPPLY } from './glance.ts'
import type { NameLikeness } from './names.ts'
import type { Prepared } from './prepared.ts'
import { routesInto } from './routes.ts'
import { type SpecificationPoint, specificationPoints } from './specification-points.ts'
import type { MatchParty } from './types.ts'
import { MADE_FROM } from './weights.ts'

/** Two items that meet. `wanted` is needed, or made of what is offered. */
export type Met = ComparedPair & {
  score: number
  /** `material`: the goods of one stand in the name of what the other makes; `input`: the knowledge says that they go into it. */
  how: NameLikeness['how'] | 'material' | 'input'
  points: readonly SpecificationPoint[]
}

/** What a supplier's goods have to do with those of its customer. */
export type SupplyMeetings = {
  /** Without the goods of a rival: they are never an input. */
  met: readonly Met[]
  /** Offers that the customer makes itself. */
  rivals: ReadonlySet<ComparedItem>
  /** How near the supplier's trade is to the customer's, 0 to 1: it knows what the goods are for. */
  nearness: number
}

type Input = { view: View; reader: Prepared; other: Compared; context: MatchContext }

const NOBODY: ReadonlySet<ComparedItem> = new Set()
const NO_POINTS: readonly SpecificationPoint[] = []

export function supplyMeetings(input: Input): SupplyMeetings {
  const { view, reader, other, context } = input
  const buying = view.role === 'supplier'
  const { through, byName, bySupply } = buying ? reader.asCustomer() : reader.asSupplier()
  const met: Met[] = []
  const named: Met[] = []
  let rivals: Set<ComparedItem> | null = null
  let nearness = 0

  function meet(theirs: ComparedItem): void {
    for (const { own, like, byWords, rival, inside } of byName(theirs)) {
      const [wanted, offered] = buying ? [own, theirs] : [theirs, own]
      if (wanted.needed) {
        const points = specificationPoints(wanted.item, offered.item, context)
        met.push({ wanted, offered, score: like.score, how: like.how, points })
        continue
      }
      if (rival) {
        rivals ??= new Set()
        rivals.add(offered)
      }
      nearness = Math.max(nearness, byWords * offered.asOther)
      if (inside > 0)
        named.push({ wanted, offered, score: inside, how: 'material', points: NO_POINTS })
    }
  }
  function takeIn(theirs: ComparedItem): void {
    for (const { at, strength } of bySupply(theirs.known)) {
      const own = reader.compared.offers.items[at]
      if (!own || strength < MADE_FROM.least) continue
      const [wanted, offered] = buying ? [own, theirs] : [theirs, own]
      const score = strength * MADE_FROM.part
      met.push({ wanted, offered, score, how: 'input', points: NO_POINTS })
    }
  }
  through(other.offers, (theirs, by) => {
    if ((by & BY_NAME) !== 0) meet(theirs)
    if ((by & BY_SUPPLY) !== 0) takeIn(theirs)
  })
  if (!buying) {
    for (const theirs of other.offers.items) takeIn(theirs)
    through(other.needs(), meet)
  }
  if (named.length > 0 && !runsAgainst(input)) met.push(...named)
  const known: SupplyMeetings['rivals'] = rivals ?? NOBODY
  return { met: withoutRivals(met, known), rivals: known, nearness }
}

function withoutRivals(met: readonly Met[], rivals: SupplyMeetings['rivals']): readonly Met[] {
  return rivals.size === 0 ? met : met.filter(({ offered }) => !rivals.has(offered))
}

/** The chain leads from the customer to the supplier only: 锂电池 stands in 锂电池隔膜, but the film goes into the cell. */
function runsAgainst({ view, context }: Input): boolean {
  const supply = supplyOf(view)
  if (!supply) return false
  const { supplier, customer } = supply
  return reaches(customer, supplier, context) && !reaches(supplier, customer, context)
}

function reaches(from: MatchParty, to: MatchParty, context: MatchContext): boolean {
  return to.segments.offers.some((end) => {
    const routes = routesInto(end.id, context)
    return from.segments.offers.some((start) => routes.get(start.id)?.how === 'edge')
  })
}
