import type { Position } from '../../domain/knowledge/types.ts'
import type { ListingSide } from '../../domain/listing/types.ts'
import type { FacetName } from '../../domain/search/document.ts'
import type { SearchSort } from '../../domain/search/query.ts'
import type { HighlightPiece } from '../../domain/text/highlight.ts'
import type { SegmentName } from '../primitives/segment-tag.tsx'

/** The two pages that search: everything, or firms only. */
export type SearchScope = 'search' | 'enterprises'

/** Everything that stands in the address. */
export type SearchState = {
  scope: SearchScope
  q: string
  sort: SearchSort
  page: number
  chosen: { name: FacetName; values: string[] }[]
  /** The facet that is shown with all its values. */
  more: string | null
  /** The page of a phone that holds the filters alone. */
  filtersOnly: boolean
}

export type FacetValue = {
  value: string
  label: string
  count: number
  chosen: boolean
  position?: Position
}

export type FacetView = { name: FacetName; values: FacetValue[]; hidden: number }

export type RowPosition = { position: Position; cluster: string }

export type SearchRow = {
  key: string
  kind: 'enterprise' | 'listing'
  publicId: string
  side?: ListingSide
  title: HighlightPiece[]
  /** Who posted a listing; the English name of a firm. */
  firm?: HighlightPiece[]
  sample: boolean
  stale: boolean
  offers: HighlightPiece[][]
  needs: HighlightPiece[][]
  /** A piece of the text, where only the text has the words. */
  snippet: HighlightPiece[]
  positions: RowPosition[]
  places: string[]
  certificates: string[]
  validUntil?: string
  quantity?: string
  verifiedOn?: string
  confirmedAt: string
  /** By the names of the specification columns. */
  specifications: Record<string, string>
}

export type NoneHelp = {
  gains: { name: FacetName; labels: string[]; total: number }[]
  words: string[]
  segments: SegmentName[]
}

export type SearchView = {
  state: SearchState
  total: number
  capped: boolean
  /** Counts are over the first documents only. */
  countsCapped: boolean
  /** Another engine than usual answered. */
  degraded: boolean
  pageSize: number
  rows: SearchRow[]
  /** Names of the specifications that stand in columns; at most three. */
  columns: string[]
  /** Without their own filter. */
  tabs: { side: string | null; total: number }[]
  facets: FacetView[]
  /** Every chosen value, to be dropped. */
  picked: { name: FacetName; value: string; label: string }[]
  readAs: (SegmentName & { position: Position })[]
  clusters: { id: string; zh: string; en: string; total: number }[]
  allPartial: boolean
  help: NoneHelp | null
  /** The organisation in whose name a need is posted. */
  poster: string | null
  now: string
}
