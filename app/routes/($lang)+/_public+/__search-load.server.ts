import { FACET_NAMES } from '#app/domain/search/document.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import { readParameters, type SearchParameters } from '#app/domain/search/parameters.ts'
import { actorOf } from '#app/http/actor.server.ts'
import type { Args } from '#app/http/reading.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { PAGE_SIZE, searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import type { SearchScope, SearchState, SearchView } from '#app/ui/search/types.ts'
import { facetViews, pickedValues, tabTotals } from './__search-facets.server.ts'
import { noneHelp } from './__search-help.server.ts'
import { namerOf } from './__search-names.server.ts'
import { columnsOf, rowsOf } from './__search-rows.server.ts'

/** The answer to an address, ready to be shown in the language of the address. */
export async function loadSearch(args: Args, scope: SearchScope): Promise<SearchView> {
  const locale = requireLocale(args.params)
  const { runtime } = args.context
  const url = new URL(args.request.url)
  const { parameters } = readParameters(url.searchParams)
  const viewer = await actorOf(args)
  const result = await searchCatalogue(runtime, {
    ...parameters,
    kinds: scope === 'enterprises' ? ['enterprise'] : ['enterprise', 'listing'],
    viewer,
  })
  tellSearchedBy(args.context, result)
  const state = stateOf(parameters, { scope, params: url.searchParams })
  const names = namerOf(runtime, locale)
  const now = runtime.now()
  const columns = columnsOf(result.hits)
  const bare = parameters.q.trim() === '' && parameters.filters.length === 0
  return {
    state,
    total: result.total,
    capped: result.capped,
    countsCapped: result.countsCapped,
    degraded: result.degraded,
    rows: rowsOf(result.hits, { query: result.query, runtime, names, columns, now }),
    columns,
    tabs: scope === 'enterprises' ? [] : tabTotals(result.facets),
    facets: facetViews(result.facets, { state, names }),
    picked: pickedValues(state, names),
    readAs: result.readAs.flatMap((id) => names.segment(id) ?? []),
    clusters: scope === 'search' && bare ? names.clusters(result.facets.cluster ?? []) : [],
    allPartial: result.hits.length > 0 && result.hits.every(({ partial }) => partial),
    help: result.total === 0 ? noneHelp(result, { state, names, tagger: runtime.tagger }) : null,
    poster: viewer?.memberships[0]?.publicId ?? null,
    pageSize: PAGE_SIZE,
    now: now.toISOString(),
  }
}

function stateOf(
  { q, filters, sort, page }: SearchParameters,
  { scope, params }: { scope: SearchScope; params: URLSearchParams },
): SearchState {
  const codes = filters.map(facetOf)
  return {
    scope,
    q: q.trim(),
    sort,
    page,
    chosen: FACET_NAMES.flatMap((name) => {
      const values = codes.filter((one) => one.name === name).map(({ value }) => value)
      return values.length > 0 ? [{ name, values }] : []
    }),
    more: FACET_NAMES.find((name) => name === params.get('more')) ?? null,
    filtersOnly: params.get('filters') === '1',
  }
}
