import { POSITIONS, type Position, type SegmentId } from '#app/domain/knowledge/types.ts'
import { RECIPE } from './recipe.ts'
import type { ChainEdge, ChainNode } from './return-edges.ts'

/** Which column each segment stands in, counted over the whole sheet. */
export type ColumnPlan = {
  columnOf: ReadonlyMap<SegmentId, number>
  columns: number
  /** Drawn edges that stay inside a column, and how many of them in the last one. */
  insideEdges: number
  insideLastColumn: number
  price: number
}

type Split = Record<Position, number>
type Bounds = { first: Map<SegmentId, number>; last: Map<SegmentId, number> }

/** Every way to give each position that has segments 1 to 4 columns. */
function splits(nodes: readonly ChainNode[], limit: number): Split[] {
  const most = (position: Position) =>
    Math.min(RECIPE.columns.perPosition, nodes.filter((node) => node.position === position).length)
  const counts = (position: Position) =>
    most(position) === 0 ? [0] : Array.from({ length: most(position) }, (_, i) => i + 1)
  return counts('upstream').flatMap((upstream) =>
    counts('midstream').flatMap((midstream) =>
      counts('downstream')
        .filter((downstream) => upstream + midstream + downstream <= limit)
        .map((downstream) => ({ upstream, midstream, downstream })),
    ),
  )
}

/**
 * First and last column each segment may take so that every edge runs to a later one; `fixed` are
 * already placed. Where a path is longer than the columns, first comes out above last.
 */
function boundsOf(
  ids: readonly SegmentId[],
  edges: readonly ChainEdge[],
  { columns, fixed }: { columns: number; fixed: ReadonlyMap<SegmentId, number> },
): Bounds {
  const first = new Map(ids.map((id) => [id, fixed.get(id) ?? 0]))
  const last = new Map(ids.map((id) => [id, fixed.get(id) ?? columns - 1]))
  // Forward edges have no cycle, so as many rounds as segments settle every bound.
  for (let round = 0, changed = true; changed && round < ids.length; round++) {
    changed = false
    for (const { from, to } of edges) {
      const low = Math.min(columns - 1, (first.get(from) ?? 0) + 1)
      if (!fixed.has(to) && (first.get(to) ?? 0) < low) {
        first.set(to, low)
        changed = true
      }
      const high = Math.max(0, (last.get(to) ?? 0) - 1)
      if (!fixed.has(from) && (last.get(from) ?? 0) > high) {
        last.set(from, high)
        changed = true
      }
    }
  }
  return { first, last }
}

/** Columns of one position: the least free segment first, each in the emptiest column it may take. */
function placeWithin(
  ids: readonly SegmentId[],
  edges: readonly ChainEdge[],
  columns: number,
): Map<SegmentId, number> {
  const fixed = new Map<SegmentId, number>()
  const filled = Array.from({ length: columns }, () => 0)
  while (fixed.size < ids.length) {
    const { first, last } = boundsOf(ids, edges, { columns, fixed })
    const freedom = (id: SegmentId) => (last.get(id) ?? 0) - (first.get(id) ?? 0)
    const id = ids
      .filter((one) => !fixed.has(one))
      .reduce((least, one) => (freedom(one) < freedom(least) ? one : least))
    const column = emptiest(filled, range(id, edges, { first, last, fixed, columns }))
    fixed.set(id, column)
    filled[column] = (filled[column] ?? 0) + 1
  }
  return fixed
}

/** The columns a segment may take; where bounds contradict, any between its placed neighbours. */
function range(
  id: SegmentId,
  edges: readonly ChainEdge[],
  context: Bounds & { fixed: ReadonlyMap<SegmentId, number>; columns: number },
): [low: number, high: number] {
  const first = context.first.get(id) ?? 0
  const last = context.last.get(id) ?? 0
  if (first <= last) return [first, last]
  const before = related(id, edges, 'to', 'from').map((one) => context.fixed.get(one) ?? 0)
  const after = related(id, edges, 'from', 'to').map(
    (one) => context.fixed.get(one) ?? context.columns - 1,
  )
  const low = Math.max(0, ...before)
  const high = Math.min(context.columns - 1, ...after)
  const middle = Math.min(high, Math.max(low, Math.round((first + last) / 2)))
  return [middle, middle]
}

/** All segments before (`to` → `from`) or after (`from` → `to`) one along the edges. */
function related(
  id: SegmentId,
  edges: readonly ChainEdge[],
  here: 'from' | 'to',
  there: 'from' | 'to',
): SegmentId[] {
  const found = new Set<SegmentId>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const edge of edges) {
      if (edge[here] !== at || found.has(edge[there])) continue
      found.add(edge[there])
      open.push(edge[there])
    }
  }
  return [...found]
}

function emptiest(filled: readonly number[], [low, high]: [number, number]): number {
  let best = low
  for (let column = low; column <= high; column++) {
    if ((filled[column] ?? 0) < (filled[best] ?? 0)) best = column
  }
  return best
}

function planOf(
  nodes: readonly ChainNode[],
  drawn: readonly ChainEdge[],
  split: Split,
): ColumnPlan | null {
  const columnOf = new Map<SegmentId, number>()
  let offset = 0
  for (const position of POSITIONS) {
    const ids = nodes.filter((node) => node.position === position).map((node) => node.id)
    const own = new Set(ids)
    const inside = drawn.filter((edge) => own.has(edge.from) && own.has(edge.to))
    for (const [id, column] of placeWithin(ids, inside, split[position])) {
      columnOf.set(id, offset + column)
    }
    offset += split[position]
  }
  const filled = Array.from({ length: offset }, () => 0)
  for (const column of columnOf.values()) filled[column] = (filled[column] ?? 0) + 1
  if (filled.includes(0)) return null
  const insideOf = drawn.filter((edge) => columnOf.get(edge.from) === columnOf.get(edge.to))
  const price = RECIPE.columns.price
  return {
    columnOf,
    columns: offset,
    insideEdges: insideOf.length,
    insideLastColumn: insideOf.filter((edge) => columnOf.get(edge.from) === offset - 1).length,
    price:
      price.insideEdge * insideOf.length +
      price.fullest * Math.max(...filled) +
      price.column * offset,
  }
}

/** The splits into columns that are worth a layout, best first. */
export function columnPlans(input: {
  nodes: readonly ChainNode[]
  drawn: readonly ChainEdge[]
  limit: number
}): ColumnPlan[] {
  return splits(input.nodes, input.limit)
    .map((split) => planOf(input.nodes, input.drawn, split))
    .filter((plan) => plan !== null)
    .sort((a, b) => a.price - b.price)
    .slice(0, RECIPE.columns.keep)
}
