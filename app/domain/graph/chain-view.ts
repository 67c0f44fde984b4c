import type {
  ClusterId,
  Knowledge,
  Position,
  SegmentId,
  SupplyEdge,
} from '#app/domain/knowledge/types.ts'

/** A segment as the views name it; the same name in two clusters is two segments. */
export type ViewSegment = {
  id: SegmentId
  position: Position
  zh: string
  en: string
  cluster: { id: ClusterId; zh: string; en: string }
}

/** Everything the views of one chain tell, as plain data. */
export type ChainView = {
  cluster: ClusterId
  /** Segments of the cluster, upstream first. */
  segments: ViewSegment[]
  /** Segments of other clusters that supply one of it or buy from one. */
  neighbours: ViewSegment[]
  /** Every edge that touches the cluster. */
  edges: SupplyEdge[]
}

type Source = Pick<Knowledge, 'segments' | 'clusters' | 'edges'>

export function viewSegments(knowledge: Source, ids: Iterable<SegmentId>): ViewSegment[] {
  return [...ids].flatMap((id) => {
    const segment = knowledge.segments.get(id)
    const cluster = segment && knowledge.clusters.get(segment.cluster)
    if (!segment || !cluster) return []
    const { position, zh, en } = segment
    return [{ id, position, zh, en, cluster: { id: cluster.id, zh: cluster.zh, en: cluster.en } }]
  })
}

/** What the page of a cluster needs for its drawing, list and tables. */
export function chainView(knowledge: Source, cluster: ClusterId): ChainView {
  const own = new Set<SegmentId>()
  for (const segment of knowledge.segments.values()) {
    if (segment.cluster === cluster) own.add(segment.id)
  }
  const edges = knowledge.edges.filter(({ from, to }) => own.has(from) || own.has(to))
  const others = new Set(edges.flatMap(({ from, to }) => [from, to]).filter((id) => !own.has(id)))
  return {
    cluster,
    segments: viewSegments(knowledge, own),
    neighbours: viewSegments(knowledge, others),
    edges,
  }
}

export type Partners = {
  suppliers: SupplyEdge[]
  customers: SupplyEdge[]
  /** How many of each stand in another cluster. */
  outsideSuppliers: number
  outsideCustomers: number
}

function byCriticality(a: SupplyEdge, b: SupplyEdge): number {
  return b.criticality - a.criticality
}

/** Suppliers and customers of every segment of the view, the most critical first. */
export function partnersOf({ segments, edges }: Pick<ChainView, 'segments' | 'edges'>) {
  const own = new Set(segments.map(({ id }) => id))
  const outside = (ids: SegmentId[]) => ids.filter((id) => !own.has(id)).length
  return new Map<SegmentId, Partners>(
    segments.map(({ id }) => {
      const suppliers = edges.filter((edge) => edge.to === id).sort(byCriticality)
      const customers = edges.filter((edge) => edge.from === id).sort(byCriticality)
      const outsideSuppliers = outside(suppliers.map((edge) => edge.from))
      const outsideCustomers = outside(customers.map((edge) => edge.to))
      return [id, { suppliers, customers, outsideSuppliers, outsideCustomers }]
    }),
  )
}
