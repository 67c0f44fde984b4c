import type {
  OfferSide,
  OrganisationKind,
  Qualification,
  SiteKind,
  SizeClass,
  Specification,
  TagState,
} from '../enterprise/types.ts'
import type { ProductId, Segment, SegmentId } from '../knowledge/types.ts'
import type { ListingSide } from '../listing/types.ts'
import type { ReadProduct } from '../products/types.ts'
import type { Quantity } from '../quantity/types.ts'
import type { Regions } from '../region/types.ts'
import type { NameMatcher } from '../text/name.ts'
import type { TextTools } from '../text/types.ts'
import type { FacetCode, SearchDocument } from './document.ts'
import type { RankKey } from './rank-key.ts'

/** What building an entry needs beside the record. */
export type EntryTools = {
  text: TextTools
  names: NameMatcher
  regions: Regions
  segments: ReadonlyMap<SegmentId, Segment>
  /** What a name means, and the kinds above a product. */
  read: ReadProduct
  kindsAbove: (id: ProductId) => readonly ProductId[]
  /** The day in Asia/Shanghai; what expired before it is left out. */
  today: string
}

/** A document with what engines match, filter and sort by. */
export type SearchEntry = {
  document: SearchDocument
  /** A tsvector literal. */
  terms: string
  facets: FacetCode[]
  rankKey: RankKey
  sortName: string
  confirmedAt: Date
  createdAt: Date
  validUntil: string | null
  /** Of the row it was read from, as the database makes it; absent before it is a row. */
  digest?: string
}

type Expiring = { expiresOn: string | null }

/** A published organisation with everything public about it. */
export type OrganisationRecord = {
  id: string
  publicId: string
  version: number
  kind: OrganisationKind
  nameHans: string
  nameHant: string | null
  nameEn: string | null
  shortName: string | null
  about: string
  sizeClass: SizeClass | null
  isSample: boolean
  verifiedAt: Date | null
  confirmedAt: Date
  createdAt: Date
  /** In their order: the first is the main one. */
  products: readonly {
    side: OfferSide
    name: string
    share: number | null
    specifications: readonly Specification[]
  }[]
  sites: readonly { kind: SiteKind; regionCode: string }[]
  certificates: readonly (Expiring & { name: string })[]
  qualifications: readonly (Expiring & { code: Qualification })[]
  markets: readonly string[]
  identifiers: readonly { value: string }[]
  tags: readonly {
    nodeKind: 'segment' | 'product'
    nodeId: string
    side: OfferSide
    state: TagState
  }[]
}

/** A published, public listing and the organisation that posted it. */
export type ListingRecord = {
  id: string
  publicId: string
  version: number
  side: ListingSide
  title: string
  body: string
  specifications: readonly Specification[]
  certificates: readonly string[]
  quantity: Quantity | null
  validUntil: string
  publishedAt: Date
  confirmedAt: Date
  segments: readonly { segmentId: SegmentId; state: TagState }[]
  organisation: OrganisationRecord
}
