import {
  CERTIFICATES,
  ORGANISATION_KINDS,
  QUALIFICATIONS,
  SIZE_CLASSES,
} from '../enterprise/types.ts'
import { FRESHNESS } from '../time/freshness.ts'
import { FACET_NAMES, type FacetCode, type FacetName } from './document.ts'
import { facetCode } from './facets.ts'
import { QUERY_LIMIT, SEARCH_SORTS, type SearchSort } from './query.ts'

/** What a search address asks for. The names of its parameters are those of the facets. */
export type SearchParameters = {
  q: string
  filters: FacetCode[]
  sort: SearchSort
  page: number
}

export const SIDES = ['supply', 'demand', 'enterprise'] as const
export const TRUSTS = ['verified', 'stated'] as const

/** Most values of one facet in one address, and the last page that totals reach. */
const MOST_VALUES = 20
const LAST_PAGE = 50

const oneOf = (values: readonly string[]) => (value: string) => values.includes(value)
/** Ids of the knowledge and of places; whether one exists is for the reader of the answer to see. */
const anId = (value: string) => /^[A-Za-z0-9][A-Za-z0-9/-]{0,79}$/.test(value)

const KNOWN: Record<FacetName, (value: string) => boolean> = {
  side: oneOf(SIDES),
  cluster: anId,
  position: anId,
  segment: anId,
  city: anId,
  region: anId,
  qualification: oneOf(QUALIFICATIONS),
  certificate: oneOf(CERTIFICATES),
  market: anId,
  size: oneOf(SIZE_CLASSES),
  trust: oneOf(TRUSTS),
  fresh: oneOf(FRESHNESS),
  kind: oneOf(ORGANISATION_KINDS),
}

export const PARAMETER_FAULTS = ['too_long', 'too_many', 'unknown_value'] as const
export type ParameterFault = { parameter: string; fault: (typeof PARAMETER_FAULTS)[number] }

/**
 * Reads an address. What means nothing is left out, so that an old link still opens, and is named in `faults` for
 * a caller that must be told.
 */
export function readParameters(params: URLSearchParams): {
  parameters: SearchParameters
  faults: ParameterFault[]
} {
  const faults: ParameterFault[] = []
  const q = params.get('q') ?? ''
  if (q.length > QUERY_LIMIT) faults.push({ parameter: 'q', fault: 'too_long' })
  const sort = params.get('sort') ?? 'fit'
  const knownSort = SEARCH_SORTS.find((one) => one === sort)
  if (!knownSort) faults.push({ parameter: 'sort', fault: 'unknown_value' })
  const page = Number(params.get('page') ?? '1')
  const knownPage = Number.isInteger(page) && page >= 1 && page <= LAST_PAGE
  if (!knownPage) faults.push({ parameter: 'page', fault: 'unknown_value' })
  return {
    parameters: {
      q: q.slice(0, QUERY_LIMIT),
      filters: FACET_NAMES.flatMap((name) => valuesOf(name, { params, faults })),
      sort: knownSort ?? 'fit',
      page: knownPage ? page : 1,
    },
    faults,
  }
}

function valuesOf(
  name: FacetName,
  { params, faults }: { params: URLSearchParams; faults: ParameterFault[] },
): FacetCode[] {
  const values = [...new Set(params.getAll(name))].filter((value) => value !== '')
  const known = values.filter(KNOWN[name])
  if (known.length < values.length) faults.push({ parameter: name, fault: 'unknown_value' })
  if (known.length > MOST_VALUES) faults.push({ parameter: name, fault: 'too_many' })
  return known.slice(0, MOST_VALUES).map((value) => facetCode(name, value))
}
