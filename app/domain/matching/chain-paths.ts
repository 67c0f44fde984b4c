import type { SegmentId } from '../knowledge/types.ts'
import { type Place, relevantGoods } from './chain-places.ts'
import type { Compared } from './compared.ts'
import type { MatchContext, View } from './context.ts'
import type { Prepared } from './prepared.ts'
import { routesInto } from './routes.ts'
import { CHAIN } from './weights.ts'

/** How a supplier's segment reaches its customer's: the customer says so, one directed edge, or two. Never against an edge. */
export type ChainPath = {
  how: 'stated' | 'edge' | 'far'
  /** From supplier to customer. */
  path: readonly SegmentId[]
  /** The words of each that led to its end of the path. */
  supplierWord?: string
  customerWord?: string
  /** Before either firm's importance, 0 to below 1. */
  strength: number
  supplierImportance: number
  customerImportance: number
}

type Input = { view: View; reader: Prepared; other: Compared; context: MatchContext }

const NONE: ChainPath[] = []

/** The strongest path between each pair of segments; `nearness` is that of the two trades. */
export function chainPaths(
  { view, reader, other, context }: Input,
  nearness: number,
): readonly ChainPath[] {
  const buys = view.role === 'supplier'
  const supplier = buys ? other : reader.compared
  const customer = buys ? reader.compared : other
  const sources = supplier.offered
  if (sources.length === 0) return NONE
  const paths: ChainPath[] = []
  for (const to of customer.needed())
    for (const from of sources)
      if (from.id === to.id)
        paths.push(join({ from, to }, { how: 'stated', path: [from.id], strength: CHAIN.stated }))
  for (const to of customer.offered) {
    const routes = routesInto(to.id, context)
    for (const from of sources) {
      const route = routes.get(from.id)
      if (!route) continue
      const { goods, relevance } = relevantGoods(from, {
        reason: route.reason,
        rarity: context.rarity,
      })
      const strength = nearer(route.strength * relevance, nearness)
      const { how, path } = route
      paths.push(join({ from: { ...from, ...goods }, to }, { how, path, strength }))
    }
  }
  return paths
}

/** Grows with nearness and never reaches 1. */
function nearer(strength: number, nearness: number): number {
  return 1 - (1 - strength) ** (1 + CHAIN.nearTrade * nearness)
}

function join(
  { from, to }: { from: Place; to: Place },
  route: { how: ChainPath['how']; path: readonly SegmentId[]; strength: number },
): ChainPath {
  return {
    how: route.how,
    path: route.path,
    ...(from.word ? { supplierWord: from.word } : {}),
    ...(to.word ? { customerWord: to.word } : {}),
    strength: Math.min(0.95, route.strength * from.confidence * to.confidence),
    supplierImportance: from.importance,
    customerImportance: to.importance,
  }
}
