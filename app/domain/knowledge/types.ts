/** Where a segment stands in the chain of its cluster. Upstream is drawn left (on a phone: above). */
export const POSITIONS = ['upstream', 'midstream', 'downstream'] as const
export type Position = (typeof POSITIONS)[number]

export const CLUSTER_KINDS = ['pillar', 'emerging'] as const
export type ClusterKind = (typeof CLUSTER_KINDS)[number]

/** What a named term of the policy text is; products and technologies lead to segments. */
export const TERM_KINDS = ['product', 'technology', 'attribute', 'programme'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** 3 = the customer stops without it, 2 = important, 1 = helpful. */
export type Criticality = 1 | 2 | 3

/** `<cluster-id>--<slug>` */
export type SegmentId = string
export type ClusterId = string

export type Segment = {
  id: SegmentId
  cluster: ClusterId
  slug: string
  position: Position
  zh: string
  en: string
  /** Other Chinese names of the segment. */
  synonyms: string[]
  synonymsEn: string[]
  /** What a firm of the segment sells, as it stands in a product list. */
  products: string[]
}

/** A firm of `from` supplies a firm of `to`. */
export type SupplyEdge = {
  from: SegmentId
  to: SegmentId
  criticality: Criticality
  reason: string
}

/** `group` is the heading under which the policy text lists the term. */
export type PolicyTerm = {
  cluster: ClusterId
  term: string
  kind: TermKind
  segments: SegmentId[]
  group?: string
}

/** A role the policy gives to cities; region-only roles are already expanded to their cities by code. */
export type PolicySite = {
  role: string
  cityCodes: string[]
  /** The phrase of the text where it names a region and not a city; it may name no place at all. */
  region?: string
  /** The layers that phrase stands for. */
  layers?: string[]
}

export type Cluster = {
  id: ClusterId
  /** P1–P10 and E1–E10 of the policy text. */
  code: string
  kind: ClusterKind
  ordinal: number
  zh: string
  en: string
  goal: string
  weakPoints: string[]
  sites: PolicySite[]
  /** Fields the text wants the cluster applied in; empty for most. */
  applications?: string[]
}

/** One published set of knowledge. Files are the source; everything derived from them stores `version`. */
export type Knowledge = {
  version: number
  date: string
  clusters: ReadonlyMap<ClusterId, Cluster>
  segments: ReadonlyMap<SegmentId, Segment>
  edges: readonly SupplyEdge[]
  terms: readonly PolicyTerm[]
  /** Edges by their supplier and by their customer. */
  customersOf: ReadonlyMap<SegmentId, readonly SupplyEdge[]>
  suppliersOf: ReadonlyMap<SegmentId, readonly SupplyEdge[]>
}
