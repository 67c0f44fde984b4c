import type { Actor } from '#app/domain/access/types.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import type { FacetName } from '#app/domain/search/document.ts'
import { FACET_NAMES, type FacetCode, type SearchDocument } from '#app/domain/search/document.ts'
import { readQuery, type SearchQuery, type SearchSort } from '#app/domain/search/query.ts'
import type { SearchAnswer } from '../../adapters/search/search-port.ts'
import type { Ports } from '../ports.ts'
import { productToolsOf } from '../products/product-tools.server.ts'
import { nameMatcherOf } from './entry-tools.server.ts'
import { hiddenOrganisations } from './hidden-organisations.server.ts'
import { segmentsNamed } from './segments-named.server.ts'

export type SearchPorts = Pick<Ports, 'db' | 'search' | 'text' | 'regions' | 'knowledge' | 'now'>

export type SearchInput = {
  /** As typed; empty = the whole catalogue in order. */
  q: string
  kinds: readonly SearchDocument['kind'][]
  filters: readonly FacetCode[]
  sort: SearchSort
  page: number
  pageSize?: number
  /** Facets to count; all unless told. */
  count?: readonly FacetName[]
  /** The reader: blocked competitors are left out of signed-in lists. */
  viewer: Pick<Actor, 'memberships'> | null
}

export type SearchResult = SearchAnswer & {
  query: SearchQuery
  page: number
  pageSize: number
  /** Segments that the query names outright. */
  readAs: SegmentId[]
  /** Only where nothing was found: what each filter keeps away, most first. */
  gains: { facet: FacetName; total: number }[]
}

export const PAGE_SIZE = 20

/** One box over enterprises and listings. The same answer feeds the page and the JSON. */
export async function searchCatalogue(
  ports: SearchPorts,
  input: SearchInput,
): Promise<SearchResult> {
  const { page, pageSize = PAGE_SIZE, kinds, filters, sort } = input
  const { read, supply } = productToolsOf(ports)
  const query = readQuery(input.q, {
    text: ports.text,
    names: nameMatcherOf(ports),
    products: { read, kindsBelow: supply.kindsBelow },
  })
  const request = {
    query,
    kinds,
    filters,
    count: input.count ?? FACET_NAMES,
    sort,
    page,
    pageSize,
    now: ports.now(),
    hiddenOrganisations: await hiddenOrganisations(ports, input.viewer),
  }
  const answer = await ports.search.search(request)
  const helpless = answer.total === 0 && filters.length > 0
  return {
    ...answer,
    query,
    page,
    pageSize,
    readAs: segmentsNamed(ports, query.folded),
    gains: helpless ? await ports.search.totalsWithout(request) : [],
  }
}
