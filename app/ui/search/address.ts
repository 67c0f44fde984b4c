import type { FacetName } from '../../domain/search/document.ts'
import type { Paths } from '../../paths.ts'
import type { SearchState } from './types.ts'

type Change = {
  q?: string
  page?: number
  more?: string | null
  filtersOnly?: boolean
  /** New values of one facet; none drops it. */
  facet?: { name: FacetName; values: readonly string[] }
  /** Drops every facet but the side. */
  clear?: boolean
}

/** The address of the same search with one thing changed; any change of what is asked for starts at page 1. */
export function searchAddress(to: Paths, state: SearchState, change: Change): string {
  const facets: Record<string, readonly string[]> = {}
  for (const { name, values } of state.chosen)
    if (!change.clear || name === 'side') facets[name] = values
  if (change.facet) facets[change.facet.name] = change.facet.values
  const query = {
    q: change.q ?? state.q,
    ...facets,
    sort: state.sort === 'fit' ? undefined : state.sort,
    more: (change.more === undefined ? state.more : change.more) ?? undefined,
    filters: (change.filtersOnly ?? false) ? '1' : undefined,
    page: change.page && change.page > 1 ? String(change.page) : undefined,
  }
  return state.scope === 'enterprises' ? to.enterprises(query) : to.search(query)
}

export function chosenOf(state: SearchState, name: FacetName): readonly string[] {
  return state.chosen.find((one) => one.name === name)?.values ?? []
}
