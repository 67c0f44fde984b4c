import type { SegmentId, SupplyEdge } from '../knowledge/types.ts'
import type { MatchContext } from './context.ts'
import { isPlantInput } from './plant-input.ts'
import { CHAIN } from './weights.ts'

/** How the goods of one segment reach another, whoever the firms are. Never against an edge. */
export type Route = {
  how: 'edge' | 'far'
  /** From supplier to customer. */
  path: SegmentId[]
  strength: number
  /** What the first edge says is supplied. */
  reason: string
}

type Into = ReadonlyMap<SegmentId, Route>
const remembered = new WeakMap<object, Map<SegmentId, Into>>()

/** The strongest route from every segment that reaches `to` in one or two steps. Remembered: the knowledge does not change. */
export function routesInto(to: SegmentId, { knowledge }: Pick<MatchContext, 'knowledge'>): Into {
  const known = remembered.get(knowledge) ?? new Map<SegmentId, Into>()
  const found = known.get(to)
  if (found) return found
  const made = makeRoutes(to, knowledge)
  remembered.set(knowledge, known.set(to, made))
  return made
}

function makeRoutes(to: SegmentId, knowledge: MatchContext['knowledge']): Into {
  const routes = new Map<SegmentId, Route>()
  const offer = (from: SegmentId, route: Route) => {
    const known = routes.get(from)
    if (from !== to && (!known || route.strength > known.strength)) routes.set(from, route)
  }
  const inputs = knowledge.suppliersOf.get(to) ?? []
  for (const { from, criticality, reason } of inputs)
    offer(from, {
      how: 'edge',
      path: [from, to],
      strength: CHAIN.edge[criticality] * share(from, knowledge),
      reason,
    })
  const direct = new Set(inputs.map(({ from }) => from))
  for (const last of inputs)
    for (const first of knowledge.suppliersOf.get(last.from) ?? []) {
      if (direct.has(first.from)) continue
      offer(first.from, {
        how: 'far',
        path: [first.from, last.from, to],
        strength: farStrength(first, last, knowledge),
        reason: first.reason,
      })
    }
  return routes
}

function farStrength(
  first: SupplyEdge,
  last: SupplyEdge,
  knowledge: MatchContext['knowledge'],
): number {
  const weaker = Math.min(CHAIN.edge[first.criticality], CHAIN.edge[last.criticality])
  return CHAIN.twoSteps * weaker * share(first.from, knowledge)
}

/** A segment that supplies many says less about each; machines and services say less about the product. */
function share(from: SegmentId, { segments, customersOf }: MatchContext['knowledge']): number {
  const customers = Math.max(1, customersOf.get(from)?.length ?? 1)
  const segment = segments.get(from)
  const plant = segment && isPlantInput(segment) ? CHAIN.plantInput : 1
  return plant / (1 + CHAIN.manyCustomers * Math.log(customers))
}
