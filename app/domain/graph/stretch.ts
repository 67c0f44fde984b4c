import { RECIPE } from './recipe.ts'
import type { Point, Rect } from './types.ts'

type Column = { left: number; right: number }

/** Left and right edge of each column, left to right. */
export function columnEdges(boxes: readonly (Rect & { column: number })[]): Column[] {
  const columns: Column[] = []
  for (const { column, x, width } of boxes) columns[column] = { left: x, right: x + width }
  return columns
}

/** Where an x of the old sheet lies on the new one: columns keep their width, channels grow evenly. */
function mover(columns: readonly Column[], added: readonly number[]): (x: number) => number {
  return (x) => {
    let shift = 0
    for (const [i, { right }] of columns.entries()) {
      const next = columns[i + 1]
      if (x <= right || !next) break
      const share = Math.min(1, (x - right) / (next.left - right))
      shift += share * (added[i] ?? 0)
    }
    return Math.round(x + shift)
  }
}

/**
 * Spreads the free width of the sheet over the channels between columns, none wider than the recipe
 * allows, so that every drawing fills the page and its lines stand further apart.
 */
export function stretch<B extends Rect & { column: number }>(input: {
  boxes: readonly B[]
  lines: readonly (readonly Point[])[]
  free: number
}): { boxes: B[]; lines: Point[][] } {
  const columns = columnEdges(input.boxes)
  const channels = columns.length - 1
  const added = columns.slice(0, -1).map(({ right }, i) => {
    const width = (columns[i + 1]?.left ?? right) - right
    return Math.max(0, Math.min(Math.floor(input.free / channels), RECIPE.maxChannel - width))
  })
  const move = mover(columns, added)
  return {
    boxes: input.boxes.map((box) => ({ ...box, x: move(box.x) })),
    lines: input.lines.map((line) => line.map(([x, y]) => [move(x), y] as const)),
  }
}
