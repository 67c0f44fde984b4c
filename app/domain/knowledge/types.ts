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
  /** What a firm of the segment sells, as it stands in a product list; names of its `Product`s among them. */
  products: string[]
  facts: SegmentFacts
}

/** What else is known of a segment, by kind; the kinds are the codes of the file. */
export const SEGMENT_FACT_KINDS = [
  'industry',
  'certificate',
  'standard',
  'process',
  'weak-point',
] as const
export type SegmentFactKind = (typeof SEGMENT_FACT_KINDS)[number]
/** `industry`: GB/T 4754-2017 codes (C3912); `weak-point`: words of the policy. */
export type SegmentFacts = Record<SegmentFactKind, string[]>

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
  /** Words by which people name the whole trade (汽车零部件, 白酒), where they name no goods. */
  words: string[]
  /** Fields the text wants the cluster applied in; empty for most. */
  applications?: string[]
}

export const PRODUCT_TYPES = [
  'material',
  'part',
  'intermediate',
  'equipment',
  'finished',
  'service',
] as const
export type ProductType = (typeof PRODUCT_TYPES)[number]

/** What an input is to the product: it becomes part of it, wraps it, is used up, works it, or is done to it. */
export const INPUT_ROLES = [
  'material',
  'component',
  'package',
  'consumable',
  'equipment',
  'service',
] as const
export type InputRole = (typeof INPUT_ROLES)[number]

/** `p-<slug>`, of all clusters. */
export type ProductId = string

/** Goods or a service as the trade names them, whoever makes them. */
export type Product = {
  id: ProductId
  /** The folder that owns it. */
  cluster: ClusterId
  type: ProductType
  zh: string
  en: string
  /** Other names and trade spellings of the very same goods. */
  synonyms: string[]
  /** Where its makers stand; the first is the main one. */
  segments: SegmentId[]
  /** Broader products: every one of these goods is one of those. */
  kinds: ProductId[]
}

/** `input` goes into `product`. 3 = cannot be made without it, 2 = important, 1 = minor. */
export type MadeFrom = {
  product: ProductId
  input: ProductId
  role: InputRole
  weight: Criticality
}

/** The goods and what they are made from. */
export type ProductKnowledge = {
  products: ReadonlyMap<ProductId, Product>
  /** Links by their product and by their input. */
  inputsOf: ReadonlyMap<ProductId, readonly MadeFrom[]>
  usesOf: ReadonlyMap<ProductId, readonly MadeFrom[]>
  /** Products that name it among their kinds. */
  narrowerOf: ReadonlyMap<ProductId, readonly ProductId[]>
}

/** One published set of knowledge. Files are the source; everything derived from them stores `version`. */
export type Knowledge = ProductKnowledge & {
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
