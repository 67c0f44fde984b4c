import { arrowPath, linePath } from '#app/domain/graph/path.ts'
import type { DrawnEdge, EdgeRole, Weakness } from '#app/domain/graph/types.ts'
import { edgeFocus } from './focus-classes.ts'
import { HIDDEN } from './svg-roles.ts'

type MapEdge = DrawnEdge & { state?: Weakness }

/** Hidden lines lie lowest, then weak under strong: strong ones bridge over weak ones. */
const LAYER: Record<EdgeRole, number> = { hidden: 0, return: 1, backbone: 2 }

function byLayer(a: MapEdge, b: MapEdge): number {
  return LAYER[a.role] - LAYER[b.role] || a.criticality - b.criticality
}

function EdgeLine(edge: MapEdge) {
  const line = linePath(edge)
  const hit = edge.state === 'gap' || edge.state === 'weak' ? ` ${edge.state}` : ''
  return (
    <g className={`cg-e c${edge.criticality} ${edge.role}${hit} ${edgeFocus(edge)}`}>
      <path className="u" d={line} />
      <path className="l" d={line} />
      <path className="a" d={arrowPath(edge.points)} />
    </g>
  )
}

/** All lines of a drawing; they are decoration for a screen reader, the table tells them in words. */
export function MapEdges({ edges }: { edges: readonly MapEdge[] }) {
  return (
    <g {...HIDDEN}>
      {[...edges].sort(byLayer).map((edge) => (
        <EdgeLine key={`${edge.from} ${edge.to}`} {...edge} />
      ))}
    </g>
  )
}
