import type { SegmentId, SupplyEdge } from '../knowledge/types.ts'
import type { MatchContext } from './context.ts'
import { segmentImportance } from './importance.ts'
import { isPlantInput } from './plant-input.ts'
import type { MatchParty, MatchSegment } from './types.ts'
import { CHAIN } from './weights.ts'

/** How a supplier's segment reaches its customer's: the customer says so, one directed edge, or two. Never against an edge. */
export type ChainPath = {
  how: 'stated' | 'edge' | 'far'
  /** From supplier to customer. */
  path: SegmentId[]
  /** The words of each that led to its end of the path. */
  supplierWord?: string
  customerWord?: string
  /** Before either firm's importance, 0 to below 1. */
  strength: number
  supplierImportance: number
  customerImportance: number
}

type Supply = { supplier: MatchParty; customer: MatchParty }

/** The strongest path between each pair of segments. */
export function chainPaths({ supplier, customer }: Supply, context: MatchContext): ChainPath[] {
  return [
    ...statedPaths({ supplier, customer }),
    ...supplier.segments.offers.flatMap((from) =>
      customer.segments.offers.flatMap((to) => {
        if (from.id === to.id) return []
        const route = routeBetween({ from, to }, context)
        return route ? [pathOf({ from, to, supplier, customer }, route)] : []
      }),
    ),
  ]
}

function statedPaths({ supplier, customer }: Supply): ChainPath[] {
  return supplier.segments.offers.flatMap((from) =>
    customer.segments.needs
      .filter((to) => to.id === from.id)
      .map((to) => {
        const [offered, needed] = [
          segmentImportance(from, supplier.offers),
          segmentImportance(to, customer.needs),
        ]
        return {
          how: 'stated' as const,
          path: [from.id],
          ...(offered.word ? { supplierWord: offered.word } : {}),
          ...(needed.word ? { customerWord: needed.word } : {}),
          strength: CHAIN.stated * from.confidence * to.confidence,
          supplierImportance: offered.importance,
          customerImportance: needed.importance,
        }
      }),
  )
}

type Route = { how: 'edge' | 'far'; path: SegmentId[]; strength: number }
type Ends = { from: MatchSegment; to: MatchSegment }

function pathOf({ from, to, supplier, customer }: Ends & Supply, route: Route): ChainPath {
  const offered = segmentImportance(from, supplier.offers)
  const made = segmentImportance(to, customer.offers)
  return {
    ...route,
    ...(offered.word ? { supplierWord: offered.word } : {}),
    ...(made.word ? { customerWord: made.word } : {}),
    strength: Math.min(0.95, route.strength * from.confidence * to.confidence),
    supplierImportance: offered.importance,
    customerImportance: made.importance,
  }
}

function routeBetween({ from, to }: Ends, context: MatchContext): Route | null {
  const { suppliersOf } = context.knowledge
  const inputs = suppliersOf.get(to.id) ?? []
  const edge = inputs.find((one) => one.from === from.id)
  if (edge)
    return { how: 'edge', path: [from.id, to.id], strength: edgeStrength(edge, from, context) }
  let best: Route | null = null
  for (const last of inputs) {
    const first = (suppliersOf.get(last.from) ?? []).find((one) => one.from === from.id)
    if (!first) continue
    const strength =
      CHAIN.twoSteps * Math.min(edgeStrength(first, from, context), CHAIN.edge[last.criticality])
    if (!best || strength > best.strength)
      best = { how: 'far', path: [from.id, last.from, to.id], strength }
  }
  return best
}

function edgeStrength(edge: SupplyEdge, from: MatchSegment, { knowledge }: MatchContext): number {
  const segment = knowledge.segments.get(edge.from)
  const customers = knowledge.customersOf.get(edge.from)?.length ?? 1
  const plain =
    CHAIN.edge[edge.criticality] / (1 + CHAIN.manyCustomers * Math.log(Math.max(1, customers)))
  const named = from.words.some((word) => namedIn(edge.reason, word)) ? CHAIN.reasonNamed : 1
  const plant = segment && isPlantInput(segment) ? CHAIN.plantInput : 1
  return plain * named * plant
}

const SHORTEST_NAME = 2

/** A word of the firm, or its last noun, stands in the reason of the edge. */
function namedIn(reason: string, word: string): boolean {
  for (let length = Math.min(word.length, 6); length >= SHORTEST_NAME; length -= 1)
    if (reason.includes(word.slice(-length))) return true
  return false
}
