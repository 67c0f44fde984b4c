import type { FacetName } from '#app/domain/search/document.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import {
  FRESH_DAYS,
  FRESHNESS,
  type Freshness,
  STALE_AFTER_DAYS,
} from '#app/domain/time/freshness.ts'
import { activeFacets, kindsOf } from '../conditions.ts'
import type { SearchRequest } from '../search-port.ts'
import { dayNumber, isSpoken, WORD_ATTRIBUTES, type WordAttribute } from './index-document.ts'
import { wordOf } from './lexeme-words.ts'

/** A value inside a filter; nothing a person types can leave its quotes. */
export function quoted(value: string): string {
  const plain = value.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${plain}"`
}

export function oneOf(attribute: string, values: readonly string[]): string {
  return values.length === 1
    ? `${attribute} = ${quoted(values[0] ?? '')}`
    : `${attribute} IN [${values.map(quoted).join(', ')}]`
}

/** Whether a document holds what is asked for, in these attributes; null when nothing is asked for. */
export function termFilter(
  query: TermQuery,
  attributes: readonly WordAttribute[] = WORD_ATTRIBUTES,
): string | null {
  if ('lexeme' in query) return lexemeFilter([query], attributes)
  if ('all' in query) return joined(query.all, { attributes, by: ' AND ' })
  const words = query.any.filter((one) => 'lexeme' in one && !one.prefix)
  const others = query.any.filter((one) => !words.includes(one))
  const whole = lexemeFilter(words as Lexeme[], attributes)
  const rest = joined(others, { attributes, by: ' OR ' })
  return whole && rest ? `(${whole} OR ${rest})` : (whole ?? rest)
}

type Lexeme = Extract<TermQuery, { lexeme: string }>

function joined(
  parts: readonly TermQuery[],
  { attributes, by }: { attributes: readonly WordAttribute[]; by: ' AND ' | ' OR ' },
): string | null {
  const written = parts.flatMap((part) => termFilter(part, attributes) ?? [])
  return written.length > 1 ? `(${written.join(by)})` : (written[0] ?? null)
}

/** Any of these lexemes in any of these attributes. */
function lexemeFilter(
  lexemes: readonly Lexeme[],
  attributes: readonly WordAttribute[],
): string | null {
  const asked = lexemes.filter(({ lexeme }) => lexeme !== '')
  const written = asked.filter(({ lexeme }) => !isSpoken(lexeme))
  const spoken = asked.filter(({ lexeme }) => isSpoken(lexeme))
  const parts = [
    ...attributes.flatMap((attribute) => valuesIn(attribute, written)),
    ...valuesIn('spoken', spoken),
  ]
  return parts.length > 1 ? `(${parts.join(' OR ')})` : (parts[0] ?? null)
}

function valuesIn(attribute: string, lexemes: readonly Lexeme[]): string[] {
  const whole = lexemes.filter(({ prefix }) => !prefix).map(({ lexeme }) => wordOf(lexeme))
  const beginnings = lexemes.filter(({ prefix }) => prefix).map(({ lexeme }) => wordOf(lexeme))
  return [
    ...(whole.length > 0 ? [oneOf(attribute, whole)] : []),
    ...beginnings.map((word) => `${attribute} STARTS WITH ${quoted(word)}`),
  ]
}

/** Everything but the words: kinds, validity, hidden firms, and the filters except one facet's own. */
export function conditionFilters(request: SearchRequest, except?: FacetName): string[] {
  const { filters, now, hiddenOrganisations } = request
  const filtering = activeFacets(request).filter((name) => name !== except)
  return [
    ...filtering.map((name) => {
      const values = filters.map(facetOf).flatMap((one) => (one.name === name ? [one.value] : []))
      return name === 'fresh' ? freshFilter(values, now) : oneOf(`facets.${name}`, values)
    }),
    oneOf('kind', kindsOf(request, except)),
    `lastDay >= ${dayNumber(dayOf(now))}`,
    ...(hiddenOrganisations.length > 0
      ? [`NOT ${oneOf('organisationId', hiddenOrganisations)}`]
      : []),
  ]
}

/** All of these parts; words first, since the engine looks at the rest only among what is left. */
export function allOf(...parts: readonly (string | null | readonly string[])[]): string {
  return parts.flatMap((part) => part ?? []).join(' AND ')
}

/** From which instant on a record is fresh, and from which ageing: midnights in Shanghai. */
export function freshSince(now: Date): { fresh: number; ageing: number } {
  const midnight = (days: number) => Date.parse(`${addDays(dayOf(now), -days)}T00:00:00+08:00`)
  return { fresh: midnight(FRESH_DAYS), ageing: midnight(STALE_AFTER_DAYS) }
}

/** Records of these buckets. */
export function freshFilter(buckets: readonly string[], now: Date): string {
  const { fresh, ageing } = freshSince(now)
  const is: Record<Freshness, string> = {
    fresh: `confirmed >= ${fresh}`,
    ageing: `(confirmed >= ${ageing} AND confirmed < ${fresh})`,
    stale: `confirmed < ${ageing}`,
  }
  const chosen = FRESHNESS.filter((bucket) => buckets.includes(bucket))
  return chosen.length > 0 ? `(${chosen.map((one) => is[one]).join(' OR ')})` : NOTHING
}

/** No document has been confirmed before 1970. */
const NOTHING = 'confirmed < 0'
