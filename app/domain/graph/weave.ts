import { freePort, nearestFree, type PortBook } from './ports.ts'
import { RECIPE } from './recipe.ts'
import { columnEdges } from './stretch.ts'
import type { Box, Point } from './types.ts'

type Gap = { from: number; to: number }

/** Free heights of a column: above, between and below its boxes. */
function gapsOf(column: number, boxes: readonly Box[], height: number): Gap[] {
  const { clearance, outside } = RECIPE.weave
  const own = boxes.filter((box) => box.column === column).sort((a, b) => a.y - b.y)
  const tops = [...own.map((box) => box.y - clearance), height + outside]
  const bottoms = [-outside, ...own.map((box) => box.y + box.height + clearance)]
  return bottoms
    .map((from, i) => ({ from, to: tops[i] ?? from }))
    .filter((gap) => gap.to >= gap.from)
}

/** What is already drawn: ports on boxes, and the heights at which lines pass each column. */
export type Lanes = { book: PortBook; passing: number[][] }

/** The height of the gap line nearest to the straight way, apart from the lines already in the gap. */
function lane(column: number, wanted: number, sheet: Sheet): number {
  const values = sheet.lanes.passing[column] ?? []
  const step = RECIPE.weave.step
  let best = wanted
  let bestCost = Number.POSITIVE_INFINITY
  for (const gap of gapsOf(column, sheet.boxes, sheet.height)) {
    const near = nearestFree(gap, wanted, { values, step })
    // A crowded gap is worth a detour of one box height at most.
    const cost = Math.abs(near.value - wanted) + (step - near.distance) * CROWDED
    if (cost >= bestCost) continue
    best = near.value
    bestCost = cost
  }
  sheet.lanes.passing[column] = [...values, best]
  return best
}

/** Px of detour that one px of missing distance to the next line is worth. */
const CROWDED = 12

export type Sheet = { boxes: readonly Box[]; height: number; lanes: Lanes }

/**
 * The way of an edge that the layout did not route: through every column between, flat in the gap nearest
 * to the straight line, curved in the channels. A backward edge leaves on the left and arrives on the right.
 */
export function routeWeave({ from, to }: { from: Box; to: Box }, sheet: Sheet): Point[] {
  const forward = from.column < to.column
  const step = RECIPE.weave.step
  const middle = (box: Box) => box.y + box.height / 2
  const start = freePort(sheet.lanes.book, from, {
    side: forward ? 'right' : 'left',
    wanted: middle(to),
    step,
  })
  const end = freePort(sheet.lanes.book, to, {
    side: forward ? 'left' : 'right',
    wanted: middle(from),
    step,
  })
  const begin: Point = [forward ? from.x + from.width : from.x, start]
  const finish: Point = [forward ? to.x : to.x + to.width, end]
  const edges = columnEdges(sheet.boxes)
  const points: Point[] = [begin]
  const direction = forward ? 1 : -1
  for (let column = from.column + direction; column !== to.column; column += direction) {
    const edge = edges[column]
    if (!edge) continue
    const centre = (edge.left + edge.right) / 2
    const share = (centre - begin[0]) / (finish[0] - begin[0])
    const y = lane(column, start + share * (end - start), sheet)
    const [near, far] = forward ? [edge.left, edge.right] : [edge.right, edge.left]
    points.push([near, y], [far, y])
  }
  return [...points, finish]
}
