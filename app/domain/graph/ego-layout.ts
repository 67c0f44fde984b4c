import type { Criticality, SegmentId } from '#app/domain/knowledge/types.ts'
import { EGO_COLUMNS, type Ego, type EgoColumn } from './ego.ts'
import { RECIPE } from './recipe.ts'
import type { Point, Rect } from './types.ts'

export type EgoBox = Rect & { id: SegmentId; column: EgoColumn; lines: string[]; note: string[] }
type EgoEdge = { from: number; to: number; criticality: Criticality; points: Point[] }
export type EgoGeometry = {
  width: number
  height: number
  columns: { column: EgoColumn; x: number; count: number }[]
  boxes: EgoBox[]
  edges: EgoEdge[]
}

/** Lines of a box: its name, and below the counts the cluster where that is another one. */
export type EgoText = { lines: string[]; note: string[] }

/** Height that each line of a note adds, in px. */
const NOTE_LINE = 14
/** Room above and below the ports of a box, in px. */
const PORT_MARGIN = 10

/** Second hops that are empty on both sides leave their columns out, so a short chain stays in the middle. */
function columnsShown(ego: Ego): EgoColumn[] {
  const far = ego.columns.secondSuppliers.length + ego.columns.secondCustomers.length
  return far > 0 ? [...EGO_COLUMNS] : EGO_COLUMNS.filter((name) => !name.startsWith('second'))
}

function heightOf({ lines, note }: EgoText, ports: number): number {
  const text = (RECIPE.box.heightOfLines[lines.length] ?? 0) + NOTE_LINE * note.length
  return Math.max(text, ports * RECIPE.ego.perPort)
}

/** Spreads the ends of lines over a side, in the order of what they lead to, so that they do not cross. */
function spread(box: Rect, count: number, nth: number): number {
  const room = Math.max(0, box.height - 2 * PORT_MARGIN)
  if (count === 1) return Math.round(box.y + box.height / 2)
  return Math.round(box.y + box.height / 2 - room / 2 + (room * nth) / (count - 1))
}

/** Where the boxes and curves of an ego view stand: five columns, each centred, the middle box as tall as its edges need. */
export function layoutEgo(
  ego: Ego,
  textOf: (id: SegmentId, column: EgoColumn) => EgoText,
): EgoGeometry {
  const { columnWidth, channel, boxGap } = RECIPE.ego
  const columns = columnsShown(ego)
  const busier = Math.max(ego.columns.suppliers.length, ego.columns.customers.length)
  const stacks = columns.map((column, i) => {
    const boxes = ego.columns[column].map((id) => {
      const text = textOf(id, column)
      const height = heightOf(text, column === 'centre' ? busier : 0)
      return { id, column, ...text, x: i * (columnWidth + channel), width: columnWidth, height }
    })
    const height = boxes.reduce((sum, box) => sum + box.height + boxGap, -boxGap)
    return { boxes, height: Math.max(0, height) }
  })
  const height = Math.max(...stacks.map((stack) => stack.height))
  const boxes = stacks.flatMap((stack) => {
    let y = Math.round((height - stack.height) / 2)
    return stack.boxes.map((box): EgoBox => {
      const placed = { ...box, y }
      y += box.height + boxGap
      return placed
    })
  })
  return {
    width: columns.length * (columnWidth + channel) - channel,
    height,
    columns: columns.map((column, i) => ({
      column,
      x: i * (columnWidth + channel),
      count: ego.columns[column].length,
    })),
    boxes,
    edges: routeEgo(ego, columns, boxes),
  }
}

function routeEgo(ego: Ego, columns: readonly EgoColumn[], boxes: readonly EgoBox[]): EgoEdge[] {
  const placeOf = new Map(boxes.map((box, i) => [`${box.column} ${box.id}`, i]))
  const ends = ego.edges.flatMap(({ column, from, to, criticality }) => {
    const next = columns[columns.indexOf(column) + 1]
    const start = placeOf.get(`${column} ${from}`)
    const end = placeOf.get(`${next} ${to}`)
    return start === undefined || end === undefined ? [] : [{ from: start, to: end, criticality }]
  })
  return ends.map((edge): EgoEdge => {
    const from = boxes[edge.from]
    const to = boxes[edge.to]
    if (!from || !to) return { ...edge, points: [] }
    // Boxes of a column are numbered downwards, so the number of the other end is its order on the side.
    const out = ends.filter((one) => one.from === edge.from).map((one) => one.to)
    const into = ends.filter((one) => one.to === edge.to).map((one) => one.from)
    const rank = (all: number[], own: number) => all.filter((one) => one < own).length
    const start: Point = [from.x + from.width, spread(from, out.length, rank(out, edge.to))]
    const end: Point = [to.x, spread(to, into.length, rank(into, edge.from))]
    return { ...edge, points: [start, end] }
  })
}
