import type { SegmentId } from '../knowledge/types.ts'
import { type Place, relevantGoods } from './chain-places.ts'
import { compared } from './compared.ts'
import type { MatchContext, Supply } from './context.ts'
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

type Input = { nearness: number; context: MatchContext }

/** The strongest path between each pair of segments; `nearness` is that of the two trades. */
export function chainPaths(
  { supplier, customer }: Supply,
  { nearness, context }: Input,
): ChainPath[] {
  const sources = compared(supplier, 'offered', context)
  if (sources.length === 0) return []
  const paths: ChainPath[] = []
  for (const to of compared(customer, 'needed', context))
    for (const from of sources)
      if (from.id === to.id)
        paths.push(join({ from, to }, { how: 'stated', path: [from.id], strength: CHAIN.stated }))
  for (const to of compared(customer, 'offered', context)) {
    const routes = routesInto(to.id, context)
    for (const from of sources) {
      const route = routes.get(from.id)
      if (!route) continue
      const { goods, relevance } = relevantGoods(from, {
        reason: route.reason,
        rarity: context.rarity,
      })
      const strength = nearer(route.strength * relevance, nearness)
      paths.push(join({ from: { ...from, ...goods }, to }, { ...route, strength }))
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
