import type { ColumnPlan } from './columns.ts'
import { lengthOf, pieces } from './curve.ts'
import type { Placed } from './elk-graph.ts'
import { RECIPE } from './recipe.ts'
import type { SizedBox } from './size-boxes.ts'
import type { Point } from './types.ts'

/** Twice the signed area of a triangle: tells on which side of a → b the point c lies. */
function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

/** Whether two pieces cross at a point inside both. */
function cross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Number of places where lines cross. */
export function crossings(lines: readonly (readonly Point[])[]): number {
  const parts = lines.map(pieces)
  let found = 0
  parts.forEach((one, i) => {
    for (const other of parts.slice(i + 1)) {
      for (const a of one) for (const b of other) if (cross(a, b)) found++
    }
  })
  return found
}

/** Elk keeps the order of columns but may spread one over two layers. */
function columnsAreStraight(placed: Placed, boxes: readonly SizedBox[]): boolean {
  const leftOf = new Map<number, number>()
  return boxes.every(({ column }, i) => {
    const left = placed.corners[i]?.[0]
    if (left === undefined) return false
    const known = leftOf.get(column)
    leftOf.set(column, left)
    return known === undefined || known === left
  })
}

/** Room right of the last column for arcs that bulge into it, in px. */
export function arcRoom({ insideLastColumn }: ColumnPlan): number {
  if (insideLastColumn === 0) return 0
  return RECIPE.arc.bulge + insideLastColumn * RECIPE.arc.step
}

/** Price of a layout, the lowest wins; null when it cannot be used. */
export function priceOf(
  placed: Placed,
  context: { boxes: readonly SizedBox[]; plan: ColumnPlan },
): number | null {
  if (placed.width + arcRoom(context.plan) > RECIPE.maxWidth) return null
  if (!columnsAreStraight(placed, context.boxes)) return null
  const price = RECIPE.search.price
  const { insideEdges, insideLastColumn } = context.plan
  const mean =
    placed.lines.reduce((sum, line) => sum + lengthOf(line), 0) / Math.max(1, placed.lines.length)
  return (
    price.crossing * crossings(placed.lines) +
    price.height * placed.height +
    price.meanLength * mean +
    price.insideEdge * (insideEdges - insideLastColumn) +
    price.insideLastColumn * insideLastColumn
  )
}
