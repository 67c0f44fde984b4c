import { POSITIONS } from '#app/domain/knowledge/types.ts'
import { routeArc } from './arcs.ts'
import { pieces } from './curve.ts'
import type { Candidate, ChainDrawing, Draft } from './layout-jobs.ts'
import { takePort } from './ports.ts'
import { ORDER_OF_POSITION, RECIPE } from './recipe.ts'
import type { ChainEdge } from './return-edges.ts'
import { arcRoom } from './score.ts'
import { columnEdges, stretch } from './stretch.ts'
import type { Band, Box, ChainGeometry, DrawnEdge, Point } from './types.ts'
import { type Lanes, routeWeave, type Sheet } from './weave.ts'

function inReadingOrder(a: Box, b: Box): number {
  return (
    ORDER_OF_POSITION[a.position] - ORDER_OF_POSITION[b.position] ||
    a.column - b.column ||
    a.y - b.y
  )
}

function bandsOf(boxes: readonly Box[], width: number): Band[] {
  const columns = columnEdges(boxes)
  const limit = (column: number) => {
    const left = columns[column - 1]
    const right = columns[column]
    if (!left) return 0
    return right ? Math.round((left.right + right.left) / 2) : width
  }
  return POSITIONS.flatMap((position) => {
    const own = boxes.filter((box) => box.position === position).map((box) => box.column)
    if (own.length === 0) return []
    const x = limit(Math.min(...own))
    return [{ position, x, width: limit(Math.max(...own) + 1) - x }]
  })
}

/** What the routed lines occupy, so that later lines keep clear of them. */
function lanesOf(boxes: readonly Box[], edges: readonly ChainEdge[], lines: Point[][]): Lanes {
  const book: Lanes['book'] = new Map()
  const columns = columnEdges(boxes)
  const passing: number[][] = columns.map(() => [])
  edges.forEach((edge, i) => {
    const line = lines[i] ?? []
    const first = line[0]
    const last = line.at(-1)
    if (first) takePort(book, edge.from, 'right', first[1])
    if (last) takePort(book, edge.to, 'left', last[1])
    for (const [a, b] of pieces(line)) {
      columns.forEach(({ left, right }, column) => {
        if (a[1] === b[1] && a[0] < right && b[0] > left) passing[column]?.push(a[1])
      })
    }
  })
  return { book, passing }
}

function channelRight(boxes: readonly Box[], column: number, width: number): number {
  const columns = columnEdges(boxes)
  const right = columns[column]?.right ?? 0
  return (columns[column + 1]?.left ?? width) - right
}

/** The finished drawing of the best layout: spread to the sheet, with arcs, hidden edges and returns. */
export function drawChain(drawing: ChainDrawing, { draft, placed }: Candidate): ChainGeometry {
  const room = arcRoom(draft.plan)
  const spread = stretch({
    boxes: draft.boxes.map((box, i) => {
      const [x, y] = placed.corners[i] ?? [0, 0]
      return { ...box, x, y }
    }),
    lines: placed.lines,
    free: Math.max(0, RECIPE.maxWidth - room - placed.width),
  })
  const boxes: Box[] = [...spread.boxes].sort(inReadingOrder)
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + room
  const sheet: Sheet = {
    boxes,
    height: placed.height,
    lanes: lanesOf(boxes, draft.routed, spread.lines),
  }
  return {
    cluster: drawing.cluster,
    locale: drawing.locale,
    key: drawing.key,
    width,
    height: placed.height,
    bands: bandsOf(boxes, width),
    boxes,
    edges: drawnEdges({ draft, lines: spread.lines, sheet, width }),
  }
}

function drawnEdges(input: {
  draft: Draft
  lines: Point[][]
  sheet: Sheet
  width: number
}): DrawnEdge[] {
  const { boxes } = input.sheet
  const placeOf = new Map(boxes.map((box, i) => [box.id, i]))
  const arcsIn = new Map<number, number>()
  const link = ({ from, to, criticality }: ChainEdge) => ({
    from: placeOf.get(from) ?? 0,
    to: placeOf.get(to) ?? 0,
    criticality,
  })
  const routed = input.draft.routed.map((edge, i): DrawnEdge => {
    return { ...link(edge), role: 'backbone', shape: 'steps', points: input.lines[i] ?? [] }
  })
  const rest = input.draft.rest.flatMap(({ edge, role }): DrawnEdge[] => {
    const ends = link(edge)
    const from = boxes[ends.from]
    const to = boxes[ends.to]
    if (!from || !to) return []
    if (from.column !== to.column) {
      return [{ ...ends, role, shape: 'weave', points: routeWeave({ from, to }, input.sheet) }]
    }
    const nth = arcsIn.get(from.column) ?? 0
    arcsIn.set(from.column, nth + 1)
    const channel = channelRight(boxes, from.column, input.width) || RECIPE.arc.bulge
    const context = { book: input.sheet.lanes.book, nth, channel }
    return [{ ...ends, role, shape: 'arc', points: routeArc({ from, to }, context) }]
  })
  return [...routed, ...rest]
}
