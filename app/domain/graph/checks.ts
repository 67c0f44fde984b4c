import { flatten, pieces } from './curve.ts'
import { RECIPE } from './recipe.ts'
import { crossings } from './score.ts'
import { textRoom } from './size-boxes.ts'
import type { Box, ChainGeometry, DrawnEdge, Point, Rect } from './types.ts'
import { fits } from './wrap.ts'

/** What a drawing must never show; the words are for developers and stand in no catalogue. */
export function faultsOf(geometry: ChainGeometry): string[] {
  return [
    ...overlaps(geometry.boxes),
    ...linesThroughBoxes(geometry),
    ...sharedInk(geometry.edges.filter((edge) => edge.role === 'backbone')),
    ...wideNames(geometry),
    ...(geometry.width > RECIPE.maxWidth ? [`${geometry.width} px wide`] : []),
    ...unseen(geometry),
    ...outOfOrder(geometry.boxes),
  ]
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b) => `${a.id} overlaps ${b.id}`),
  )
}

/** Whether a straight piece enters a box; touching its border is allowed. */
function enters([a, b]: [Point, Point], box: Rect): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 2))
  for (let i = 0; i <= steps; i++) {
    const x = a[0] + ((b[0] - a[0]) * i) / steps
    const y = a[1] + ((b[1] - a[1]) * i) / steps
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true
  }
  return false
}

function linesThroughBoxes({ boxes, edges }: ChainGeometry): string[] {
  return edges.flatMap((edge) => {
    const line = pieces(flatten(edge))
    return boxes
      .filter((box) => line.some((piece) => enters(piece, box)))
      .map((box) => `${boxes[edge.from]?.id} → ${boxes[edge.to]?.id} runs through ${box.id}`)
  })
}

/** Length that two level or two upright pieces have in common. */
function common([a, b]: [Point, Point], [c, d]: [Point, Point]): number {
  for (const [along, across] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const onOneLine = a[across] === b[across] && c[across] === d[across] && a[across] === c[across]
    if (!onOneLine) continue
    const from = Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]))
    return Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along])) - from
  }
  return 0
}

/** Lines of different pairs on the same place could be read as pairs that do not exist. */
function sharedInk(edges: readonly DrawnEdge[]): string[] {
  const lines = edges.map((edge) => pieces(flatten(edge)))
  return edges.flatMap((a, i) =>
    edges.slice(i + 1).flatMap((b, k) => {
      const other = lines[i + 1 + k] ?? []
      const shared = (lines[i] ?? []).some((one) => other.some((two) => common(one, two) > 0))
      return shared ? [`edges ${a.from}-${a.to} and ${b.from}-${b.to} share ink`] : []
    }),
  )
}

function wideNames({ boxes, locale }: ChainGeometry): string[] {
  const size = RECIPE.text.nameSize[locale]
  return boxes.flatMap(({ lines, width }) =>
    lines
      .filter((line) => !fits(line, textRoom(width), size))
      .map((line) => `${line} does not fit`),
  )
}

/** A return edge is seen as a chip, so any edge that is not hidden counts. */
function unseen({ boxes, edges }: ChainGeometry): string[] {
  return boxes.flatMap(({ id }, i) => {
    const own = edges.filter((edge) => edge.from === i || edge.to === i)
    return own.length > 0 && own.every((edge) => edge.role === 'hidden')
      ? [`${id} shows no edge`]
      : []
  })
}

function outOfOrder(boxes: readonly Box[]): string[] {
  return boxes.flatMap((box, i) => {
    const before = boxes[i - 1]
    if (!before || before.column < box.column) return []
    return before.column === box.column && before.y < box.y
      ? []
      : [`${box.id} is out of reading order`]
  })
}

/** Crossings of the lines that are always drawn. */
export function crossingsOf({ edges }: ChainGeometry): number {
  return crossings(edges.filter((edge) => edge.role === 'backbone').map(flatten))
}
