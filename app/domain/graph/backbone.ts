import { RECIPE } from './recipe.ts'
import type { ChainEdge, ChainNode } from './return-edges.ts'

const VITAL = 3

function strongest<E extends ChainEdge>(edges: readonly E[]): E | undefined {
  return edges.reduce<E | undefined>(
    (best, edge) => (best && best.criticality >= edge.criticality ? best : edge),
    undefined,
  )
}

/**
 * The forward edges that are always drawn: everything of criticality 3, and for each segment left without
 * a drawn supplier or customer the strongest one it has. Small chains are drawn whole.
 */
export function backboneOf<E extends ChainEdge>(
  nodes: readonly ChainNode[],
  forward: readonly E[],
): Set<E> {
  const { segments, edges } = RECIPE.drawAll
  if (nodes.length <= segments && forward.length <= edges) return new Set(forward)
  const drawn = new Set(forward.filter((edge) => edge.criticality === VITAL))
  for (const { id } of nodes) {
    for (const end of ['to', 'from'] as const) {
      const own = forward.filter((edge) => edge[end] === id)
      const best = strongest(own)
      if (best && !own.some((edge) => drawn.has(edge))) drawn.add(best)
    }
  }
  return drawn
}
