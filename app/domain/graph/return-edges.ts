import type { Criticality, Position, SegmentId } from '#app/domain/knowledge/types.ts'
import { ORDER_OF_POSITION } from './recipe.ts'

/** A segment as far as its place in the drawing goes. */
export type ChainNode = { id: SegmentId; position: Position }
export type ChainEdge = { from: SegmentId; to: SegmentId; criticality: Criticality }

/** Whether `goal` can be reached from `start` along `next`. */
function reaches(next: Map<SegmentId, SegmentId[]>, start: SegmentId, goal: SegmentId): boolean {
  const seen = new Set([start])
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true
    for (const id of next.get(at) ?? []) {
      if (seen.has(id)) continue
      seen.add(id)
      open.push(id)
    }
  }
  return false
}

/**
 * Parts the edges into those that run down the chain and those that run back: against the positions, or
 * closing a cycle with stronger edges. Strongest edges are taken first, so a cycle is cut at its weakest.
 */
export function splitReturns<E extends ChainEdge>(
  nodes: readonly ChainNode[],
  edges: readonly E[],
): { forward: E[]; returns: E[] } {
  const order = new Map(nodes.map((node) => [node.id, ORDER_OF_POSITION[node.position]]))
  const next = new Map<SegmentId, SegmentId[]>()
  const returns = new Set<E>()
  for (const edge of [...edges].sort((a, b) => b.criticality - a.criticality)) {
    const against = (order.get(edge.from) ?? 0) > (order.get(edge.to) ?? 0)
    if (against || reaches(next, edge.to, edge.from)) returns.add(edge)
    else next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to])
  }
  return {
    forward: edges.filter((edge) => !returns.has(edge)),
    returns: edges.filter((edge) => returns.has(edge)),
  }
}
