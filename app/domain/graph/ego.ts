import type { Criticality, Knowledge, SegmentId, SupplyEdge } from '#app/domain/knowledge/types.ts'
import { type ViewSegment, viewSegments } from './chain-view.ts'
import { RECIPE } from './recipe.ts'

/** Columns of the ego view, left to right: what supplies it stands left of it. */
export const EGO_COLUMNS = [
  'secondSuppliers',
  'suppliers',
  'centre',
  'customers',
  'secondCustomers',
] as const
export type EgoColumn = (typeof EGO_COLUMNS)[number]

/** One segment with two hops of suppliers and customers. A segment may stand on both sides. */
export type Ego = {
  centre: SegmentId
  columns: Record<EgoColumn, SegmentId[]>
  /** Segments that are not shown. */
  more: Record<EgoColumn, number>
  /** Between neighbouring columns only; `column` is the one the edge leaves. */
  edges: { column: EgoColumn; from: SegmentId; to: SegmentId; criticality: Criticality }[]
  /** All direct edges, those of segments that are not shown included. */
  direct: { suppliers: SupplyEdge[]; customers: SupplyEdge[] }
  segments: ViewSegment[]
}

type Source = Pick<Knowledge, 'segments' | 'clusters' | 'edges' | 'suppliersOf' | 'customersOf'>

/** Which end of an edge is the neighbour, seen from the middle. */
type Side = { edgesOf: Source['suppliersOf']; far: 'from' | 'to' }

type Hops = {
  all: SupplyEdge[]
  first: SupplyEdge[]
  second: SupplyEdge[]
  shown: SegmentId[]
  moreFirst: number
  moreSecond: number
}

/** Two hops on one side, each cut to the strongest; the second is ordered by what it is joined to. */
function hopsOf(
  centre: SegmentId,
  { edgesOf, far }: Side,
  severity: (id: SegmentId) => number,
): Hops {
  const all = [...(edgesOf.get(centre) ?? [])].sort(
    (a, b) => b.criticality - a.criticality || severity(b[far]) - severity(a[far]),
  )
  const first = all.slice(0, RECIPE.ego.firstHop)
  const direct = new Set(all.map((edge) => edge[far]))
  const place = new Map(first.map((edge, i) => [edge[far], i]))
  const beyond = first
    .flatMap((edge) => edgesOf.get(edge[far]) ?? [])
    .filter((edge) => edge[far] !== centre && !direct.has(edge[far]))
  const strength = new Map<SegmentId, number>()
  for (const edge of beyond) {
    strength.set(edge[far], Math.max(strength.get(edge[far]) ?? 0, edge.criticality))
  }
  const ranked = [...strength.keys()].sort(
    (a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0) || severity(b) - severity(a),
  )
  const kept = new Set(ranked.slice(0, RECIPE.ego.secondHop))
  const second = beyond.filter((edge) => kept.has(edge[far]))
  const near = far === 'from' ? 'to' : 'from'
  const meanPlace = (id: SegmentId) => {
    const places = second
      .filter((edge) => edge[far] === id)
      .map((edge) => place.get(edge[near]) ?? 0)
    return places.reduce((sum, one) => sum + one, 0) / places.length
  }
  const shown = [...kept].sort((a, b) => meanPlace(a) - meanPlace(b))
  const [moreFirst, moreSecond] = [all.length - first.length, ranked.length - shown.length]
  return { all, first, second, shown, moreFirst, moreSecond }
}

/** The neighbourhood of a segment, across clusters; direct neighbours by criticality, then by severity. */
export function egoOf(
  knowledge: Source,
  { centre, severity = () => 0 }: { centre: SegmentId; severity?: (id: SegmentId) => number },
): Ego {
  const up = hopsOf(centre, { edgesOf: knowledge.suppliersOf, far: 'from' }, severity)
  const down = hopsOf(centre, { edgesOf: knowledge.customersOf, far: 'to' }, severity)
  const columns = {
    secondSuppliers: up.shown,
    suppliers: up.first.map((edge) => edge.from),
    centre: [centre],
    customers: down.first.map((edge) => edge.to),
    secondCustomers: down.shown,
  }
  const named = new Set([
    ...EGO_COLUMNS.flatMap((name) => columns[name]),
    ...[...up.all, ...down.all].flatMap(({ from, to }) => [from, to]),
  ])
  const leaving = (column: EgoColumn, edges: SupplyEdge[]) =>
    edges.map(({ from, to, criticality }) => ({ column, from, to, criticality }))
  return {
    centre,
    columns,
    more: {
      secondSuppliers: up.moreSecond,
      suppliers: up.moreFirst,
      centre: 0,
      customers: down.moreFirst,
      secondCustomers: down.moreSecond,
    },
    edges: [
      ...leaving('secondSuppliers', up.second),
      ...leaving('suppliers', up.first),
      ...leaving('centre', down.first),
      ...leaving('customers', down.second),
    ],
    direct: { suppliers: up.all, customers: down.all },
    segments: viewSegments(knowledge, named),
  }
}
