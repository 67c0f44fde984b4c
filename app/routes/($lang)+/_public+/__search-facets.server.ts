import { SIZE_CLASSES } from '#app/domain/enterprise/types.ts'
import { POSITIONS, type Position } from '#app/domain/knowledge/types.ts'
import { FACET_NAMES, type FacetName } from '#app/domain/search/document.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import { SIDES, TRUSTS } from '#app/domain/search/parameters.ts'
import { FRESHNESS } from '#app/domain/time/freshness.ts'
import type { SearchResult } from '#app/services/search/search-catalogue.server.ts'
import { chosenOf } from '#app/ui/search/address.ts'
import type { FacetValue, FacetView, SearchState, SearchView } from '#app/ui/search/types.ts'
import type { Namer } from './__search-names.server.ts'

/** Values of a facet that are shown at once, and when all are asked for. */
const SHOWN = 8
const SHOWN_AT_MOST = 120

/** Facets whose values have an order of their own; the others stand by their counts. */
const ORDERS: Partial<Record<FacetName, readonly string[]>> = {
  size: SIZE_CLASSES,
  trust: TRUSTS,
  fresh: FRESHNESS,
}

type Context = { state: SearchState; names: Namer }

/** In the fixed order; the side has its tabs. A facet of one value that is not chosen narrows nothing. */
export function facetViews(facets: SearchResult['facets'], context: Context): FacetView[] {
  return FACET_NAMES.flatMap((name) => {
    if (name === 'side') return []
    const values = valuesOf(name, { ...context, counts: facets[name] ?? [] })
    if (values.length === 0) return []
    const limit = context.state.more === name ? SHOWN_AT_MOST : SHOWN
    const shown = values.filter((value, place) => place < limit || value.chosen)
    return [{ name, values: shown, hidden: values.length - shown.length }]
  })
}

type Counts = NonNullable<SearchResult['facets'][FacetName]>

function valuesOf(
  name: FacetName,
  { state, names, counts }: Context & { counts: Counts },
): FacetValue[] {
  const chosen = chosenOf(state, name)
  const counted = new Map(counts.map(({ code, count }) => [facetOf(code).value, count]))
  for (const value of chosen) if (!counted.has(value)) counted.set(value, 0)
  const values = [...counted].map(([value, count]) => ({
    value,
    count,
    chosen: chosen.includes(value),
    ...labelOf(name, value, { state, names }),
  }))
  const order = ORDERS[name]
  return order ? values.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : values
}

/** Beside one chosen cluster a position needs no cluster's name. */
function labelOf(
  name: FacetName,
  value: string,
  { state, names }: Context,
): { label: string; position?: Position } {
  if (name !== 'position') return { label: names.of(name, value) }
  const [cluster = '', at] = value.split('/')
  const position = POSITIONS.find((one) => one === at)
  const alone = chosenOf(state, 'cluster').length === 1
  return position
    ? { label: alone ? '' : names.cluster(cluster), position }
    : { label: names.of(name, value) }
}

export function pickedValues({ chosen }: SearchState, names: Namer): SearchView['picked'] {
  return chosen
    .filter(({ name }) => name !== 'side')
    .flatMap(({ name, values }) =>
      values.map((value) => ({ name, value, label: names.of(name, value) })),
    )
}

export function tabTotals({ side = [] }: SearchResult['facets']): SearchView['tabs'] {
  const totalOf = (one: string) => side.find(({ code }) => code === `side:${one}`)?.count ?? 0
  const totals = SIDES.map((one) => ({ side: one as string | null, total: totalOf(one) }))
  const all = totals.reduce((sum, { total }) => sum + total, 0)
  return [{ side: null, total: all }, ...totals]
}
