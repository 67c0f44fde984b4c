import { createHash } from 'node:crypto'
import type { FacetName, SearchDocument } from '#app/domain/search/document.ts'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import { facetOf } from '#app/domain/search/facets.ts'
import { MARK } from '#app/domain/search/lexemes.ts'
import { orderOf, readVector, wordOf } from './lexeme-words.ts'

/** The attributes that hold lexemes; with `spoken` they are those of the tsvector. */
export const WORD_ATTRIBUTES = ['terms', 'offers', 'needs'] as const
export type WordAttribute = (typeof WORD_ATTRIBUTES)[number]

/**
 * Pinyin and initials stand apart, whatever they are of: they alone are looked for by their beginning, and only a
 * small attribute with an order of its own finds these without reading all values before them.
 */
export function isSpoken(lexeme: string): boolean {
  return lexeme.startsWith(MARK.pinyin) || lexeme.startsWith(MARK.initials)
}

/** What the index holds of an entry: public fields only, never a contact. */
export type IndexDocument = {
  id: string
  /** The id and a digest of what ranking reads: a record that was kept under it is never out of date. */
  ref: string
  version: number
  /** Of the row it was made from, so that both can be compared without reading them; absent where it was none. */
  digest?: string
  kind: SearchDocument['kind']
  organisationId: string
  /** Lexemes of names and other text that stand in neither of the next two. */
  terms: string[]
  offers: string[]
  needs: string[]
  spoken: string[]
  /** The codes of the entry, by facet and without its name. */
  facets: Partial<Record<FacetName, string[]>>
  /** Segments of what is needed; those of what is offered are a facet. */
  neededSegments: string[]
  /** Milliseconds. */
  confirmed: number
  created: number
  /** The last day on which it is found, as the number 20261123. */
  lastDay: number
  order: string
  /** JSON of the rank key and of the public document: as texts the engine does not look into them. */
  rank: string
  document: string
}

const FOREVER = 99_991_231

export function indexDocument(entry: SearchEntry): IndexDocument {
  const { document } = entry
  const rank = JSON.stringify(entry.rankKey)
  const facets = facetsOf(entry)
  const confirmed = entry.confirmedAt.getTime()
  return {
    id: document.id,
    ref: refOf(document, { rank, facets, confirmed }),
    version: document.version,
    ...(entry.digest === undefined ? {} : { digest: entry.digest }),
    kind: document.kind,
    organisationId: document.organisationId,
    ...wordsOf(entry.terms),
    facets,
    neededSegments: document.segments.needs,
    confirmed,
    created: entry.createdAt.getTime(),
    lastDay: entry.validUntil ? dayNumber(entry.validUntil) : FOREVER,
    order: orderOf(entry.sortName),
    rank,
    document: JSON.stringify(document),
  }
}

/** `2026-11-23` as the number 20261123. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

export function idOfRef(ref: string): string {
  return ref.slice(0, ref.lastIndexOf('.'))
}

function refOf({ id, kind }: SearchDocument, read: Record<string, unknown>): string {
  const digest = createHash('sha256').update(JSON.stringify({ kind, ...read }))
  return `${id}.${digest.digest('hex').slice(0, 10)}`
}

function wordsOf(vector: string): Pick<IndexDocument, WordAttribute | 'spoken'> {
  const words = { terms: [] as string[], offers: [] as string[], needs: [] as string[] }
  const spoken: string[] = []
  for (const [lexeme, fields] of readVector(vector)) {
    const word = wordOf(lexeme)
    if (isSpoken(lexeme)) {
      spoken.push(word)
      continue
    }
    if (fields.has('B')) words.offers.push(word)
    if (fields.has('C')) words.needs.push(word)
    if (!fields.has('B') && !fields.has('C')) words.terms.push(word)
  }
  return { ...words, spoken }
}

function facetsOf({ facets: codes }: SearchEntry): IndexDocument['facets'] {
  const facets: IndexDocument['facets'] = {}
  for (const code of codes) {
    const { name, value } = facetOf(code)
    const values = facets[name] ?? []
    values.push(value)
    facets[name] = values
  }
  return facets
}
