import type { Criticality, Position } from '#app/domain/knowledge/types.ts'
import type { ChainGeometry, EdgeRole, EdgeShape, Point } from './types.ts'

type StoredBox = [
  slug: string,
  position: Position,
  column: number,
  x: number,
  y: number,
  width: number,
  height: number,
  lines: string[],
]
type StoredEdge = [
  from: number,
  to: number,
  criticality: Criticality,
  role: EdgeRole,
  shape: EdgeShape,
  points: number[],
]
type Stored = Omit<ChainGeometry, 'boxes' | 'edges'> & { boxes: StoredBox[]; edges: StoredEdge[] }

/** A drawing as the text of its file: one box and one edge a line, so that a change can be read in a diff. */
export function formatGeometry({ boxes, edges, ...head }: ChainGeometry): string {
  const prefix = `${head.cluster}--`
  const rows = (all: readonly unknown[]) => all.map((one) => `\n${JSON.stringify(one)}`).join(',')
  const storedBoxes = boxes.map(
    (box): StoredBox => [
      box.id.slice(prefix.length),
      box.position,
      box.column,
      box.x,
      box.y,
      box.width,
      box.height,
      box.lines,
    ],
  )
  const storedEdges = edges.map(
    (edge): StoredEdge => [
      edge.from,
      edge.to,
      edge.criticality,
      edge.role,
      edge.shape,
      edge.points.flat(),
    ],
  )
  const { cluster, locale, key, width, height, bands } = head
  const open = JSON.stringify({ cluster, locale, key, width, height, bands }).slice(0, -1)
  return `${open},\n"boxes":[${rows(storedBoxes)}\n],\n"edges":[${rows(storedEdges)}\n]}\n`
}

function pairs(flat: readonly number[]): Point[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0])
}

/** The drawing in the text of its file; the file is ours and checked by tests, so it is not validated here. */
export function parseGeometry(text: string): ChainGeometry {
  const { boxes, edges, ...head } = JSON.parse(text) as Stored
  return {
    ...head,
    boxes: boxes.map(([slug, position, column, x, y, width, height, lines]) => ({
      id: `${head.cluster}--${slug}`,
      position,
      column,
      x,
      y,
      width,
      height,
      lines,
    })),
    edges: edges.map(([from, to, criticality, role, shape, points]) => ({
      from,
      to,
      criticality,
      role,
      shape,
      points: pairs(points),
    })),
  }
}
