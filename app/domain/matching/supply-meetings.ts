import { type ComparedItem, type ComparedPair, compared } from './compared.ts'
import { type MatchContext, supplyOf, type View } from './context.ts'
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

type With = { reader: Prepared; context: MatchContext }

export function supplyMeetings(view: View, { reader, context }: With): SupplyMeetings {
  const { role, other } = view
  const buys = role === 'supplier'
  const theirOffers = compared(other, 'offers', context)
  const pairOf = (own: ComparedItem, theirs: ComparedItem): ComparedPair =>
    buys ? { wanted: own, offered: theirs } : { wanted: theirs, offered: own }

  const rivals = new Set<ComparedItem>()
  const inside: Met[] = []
  let nearness = 0
  const goods = buys ? reader.offersAsWanted() : reader.offersAsOffered()
  for (const theirs of theirOffers)
    for (const { own, byWords, rival, inside: score } of goods(theirs)) {
      const pair = pairOf(own, theirs)
      if (rival) rivals.add(pair.offered)
      nearness = Math.max(nearness, byWords * pair.offered.asOther)
      if (score > 0) inside.push({ ...pair, score, how: 'material', points: [] })
    }

  const met: Met[] = []
  const needs = buys ? reader.needsAsWanted() : goods
  for (const theirs of buys ? theirOffers : compared(other, 'needs', context))
    for (const { own, like } of needs(theirs)) {
      const pair = pairOf(own, theirs)
      if (!like || rivals.has(pair.offered)) continue
      const points = specificationPoints(pair.wanted.item, pair.offered.item, context)
      met.push({ ...pair, ...like, points })
    }
  if (inside.length > 0 && !runsAgainst(view, context))
    met.push(...inside.filter(({ offered }) => !rivals.has(offered)))
  const goesInto = buys ? reader.made() : reader.offered()
  for (const theirs of theirOffers)
    for (const { at, strength } of goesInto(theirs.refs)) {
      const own = reader.offers[at]
      if (!own || strength < MADE_FROM.least) continue
      const pair = pairOf(own, theirs)
      if (!rivals.has(pair.offered))
        met.push({ ...pair, score: strength * MADE_FROM.part, how: 'input', points: [] })
    }
  return { met, rivals, nearness }
}

/** The chain leads from the customer to the supplier only: 锂电池 stands in 锂电池隔膜, but the film goes into the cell. */
function runsAgainst(view: View, context: MatchContext): boolean {
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
