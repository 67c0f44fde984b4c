import type { ClusterId } from '#app/domain/knowledge/types.ts'
import { RECIPE } from './recipe.ts'
import type { ChainEdge } from './return-edges.ts'
import type { NamedNode } from './size-boxes.ts'
import type { GeometryLocale } from './types.ts'

/**
 * Everything a drawing depends on, the numbers of the recipe included, as text; its hash is the key of the
 * stored geometry. Counts, states,
 * reasons, synonyms and the order of rows are not in it, so they never make a drawing stale.
 */
export function keyInput(drawing: {
  cluster: ClusterId
  locale: GeometryLocale
  nodes: readonly NamedNode[]
  edges: readonly ChainEdge[]
}): string {
  const nodes = drawing.nodes.map(({ id, position, name }) => `${id}\t${position}\t${name}`).sort()
  const edges = drawing.edges
    .map(({ from, to, criticality }) => `${from}\t${to}\t${criticality}`)
    .sort()
  const { ego: _drawnOnRequest, ...recipe } = RECIPE
  return [JSON.stringify(recipe), drawing.cluster, drawing.locale, ...nodes, ...edges].join('\n')
}
