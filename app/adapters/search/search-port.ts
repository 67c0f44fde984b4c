import type { FacetCode, FacetName, SearchDocument } from '../../domain/search/document.ts'
import type { SearchQuery, SearchSort } from '../../domain/search/query.ts'

/** Totals are exact up to here and "1,000+" above; pages end here too. The same in every engine. */
export const TOTAL_CAP = 1_000

export type FacetCount = { code: FacetCode; count: number }

export type SearchHit = {
  document: SearchDocument
  score: number
  /** Only part of what was asked for was found in it. */
  partial: boolean
}

export type SearchEngineName = 'postgres' | 'meilisearch'

/** Which engine gave an answer; `degraded` where that is not the one that should have. */
export type AnsweredBy = { engine: SearchEngineName; degraded: boolean }

export type SearchAnswer = AnsweredBy & {
  hits: SearchHit[]
  /** Exact up to TOTAL_CAP; `capped` says that there are more. */
  total: number
  capped: boolean
  /** Facet counts are over the first documents only: there are more than any count looks at. */
  countsCapped: boolean
  /** Disjunctive: a facet's own filter does not narrow its own counts. */
  facets: Partial<Record<FacetName, FacetCount[]>>
}

export type SearchRequest = {
  query: SearchQuery
  kinds: readonly SearchDocument['kind'][]
  /** Codes of one facet are alternatives; facets narrow each other. */
  filters: readonly FacetCode[]
  /** Facets to count. */
  count: readonly FacetName[]
  sort: SearchSort
  page: number
  pageSize: number
  now: Date
  /** Organisations the reader must not see (blocked competitors). */
  hiddenOrganisations: readonly string[]
}

/** A search engine that is kept in step with the database. */
export interface SearchPort {
  readonly engine: SearchEngineName
  search(request: SearchRequest): Promise<SearchAnswer>
  /** For each facet that filters: how many there would be without it, most first; none that gain nothing. */
  totalsWithout(request: SearchRequest): Promise<{ facet: FacetName; total: number }[]>
  health(): Promise<{ ok: boolean; documents: number }>
}
