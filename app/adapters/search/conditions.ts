import { type SQL, sql } from 'drizzle-orm'
import { FACET_NAMES, type FacetCode, type FacetName } from '#app/domain/search/document.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import { queryLiteral, type TermQuery } from '#app/domain/search/lexemes.ts'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import { FRESH_DAYS, type Freshness, STALE_AFTER_DAYS } from '#app/domain/time/freshness.ts'
import type { SearchRequest } from './search-port.ts'

/** A PostgreSQL array of texts; every entry is quoted. */
export function textArray(texts: readonly string[]): SQL {
  const quoted = texts.map((one) => `"${one.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  return sql`${`{${quoted.join(',')}}`}::text[]`
}

export function matching(terms: TermQuery): SQL {
  return sql`terms @@ ${queryLiteral(terms)}::tsquery`
}

/** Instants at which a record turned ageing and stale: midnights in Shanghai. */
function freshBounds(now: Date) {
  const midnight = (days: number) => `${addDays(dayOf(now), -days)}T00:00:00+08:00`
  return {
    fresh: sql`${midnight(FRESH_DAYS)}::timestamptz`,
    ageing: sql`${midnight(STALE_AFTER_DAYS)}::timestamptz`,
  }
}

/** The bucket of a row, as a facet code. */
export function freshCode(now: Date): SQL {
  const { fresh, ageing } = freshBounds(now)
  return sql`case when confirmed_at >= ${fresh} then 'fresh:fresh' when confirmed_at >= ${ageing} then 'fresh:ageing' else 'fresh:stale' end`
}

function freshOneOf(buckets: readonly string[], now: Date): SQL {
  const { fresh, ageing } = freshBounds(now)
  const is: Record<Freshness, SQL> = {
    fresh: sql`confirmed_at >= ${fresh}`,
    ageing: sql`(confirmed_at >= ${ageing} and confirmed_at < ${fresh})`,
    stale: sql`confirmed_at < ${ageing}`,
  }
  const chosen = (Object.keys(is) as Freshness[]).filter((bucket) => buckets.includes(bucket))
  return chosen.length > 0
    ? sql`(${sql.join(
        chosen.map((one) => is[one]),
        sql` or `,
      )})`
    : sql`false`
}

/** The facets that filter, each with its codes. */
export function activeFacets({ filters }: Pick<SearchRequest, 'filters'>): FacetName[] {
  return FACET_NAMES.filter((name) => filters.some((code) => facetOf(code).name === name))
}

/** The kinds that can be found at all: only a firm has the side `enterprise`, only a listing another. */
export function kindsOf(
  { kinds, filters }: Pick<SearchRequest, 'kinds' | 'filters'>,
  except?: FacetName,
): SearchRequest['kinds'] {
  const sides = filters.filter((code) => facetOf(code).name === 'side')
  if (except === 'side' || sides.length === 0) return kinds
  const firms = sides.includes('side:enterprise')
  const listings = sides.some((code) => code !== 'side:enterprise')
  return kinds.filter((kind) => (kind === 'enterprise' ? firms : listings))
}

/** Most rows have these: beside words, going through an index of them costs more than looking at what the words find. */
const WIDE: ReadonlySet<FacetCode> = new Set(['side:enterprise', 'trust:stated'])

type Narrowed = {
  /** The facet whose own filter is left out. */
  except?: FacetName
  /** Words are asked for as well. */
  words?: boolean
}

/** Everything but the words: kinds, validity, hidden firms, and the filters except one facet's own. */
export function conditions(request: SearchRequest, { except, words }: Narrowed = {}): SQL[] {
  const { filters, now, hiddenOrganisations } = request
  const kinds = kindsOf(request, except)
  const filtering = activeFacets(request).filter((name) => name !== except)
  const kind = kinds.length === 1 ? sql`kind = ${kinds[0]}` : sql`kind = any(${textArray(kinds)})`
  return [
    // always named: an index of kinds then serves where nothing else narrows, but never instead of that of the words,
    // which are dear to compare row by row
    words ? sql`(${kind}) is true` : kind,
    sql`(valid_until is null or valid_until >= ${dayOf(now)}::date)`,
    ...(hiddenOrganisations.length > 0
      ? [sql`organisation_id <> all(${textArray(hiddenOrganisations)})`]
      : []),
    ...filtering.map((name) => {
      const codes = filters.filter((code) => facetOf(code).name === name)
      if (name === 'fresh')
        return freshOneOf(
          codes.map((code) => facetOf(code).value),
          now,
        )
      const oneOf = sql`facets && ${textArray(codes)}`
      return words && codes.some((code) => WIDE.has(code)) ? sql`(${oneOf}) is true` : oneOf
    }),
  ]
}

/** The words, if any, and everything else. */
export function whereFound(
  request: SearchRequest,
  { terms, except }: { terms: TermQuery | null; except?: FacetName },
): SQL {
  const others = conditions(request, { words: terms !== null, ...(except ? { except } : {}) })
  return where([...(terms ? [matching(terms)] : []), ...others])
}

export function where(parts: readonly SQL[]): SQL {
  return parts.length > 0 ? sql`where ${sql.join([...parts], sql` and `)}` : sql``
}
