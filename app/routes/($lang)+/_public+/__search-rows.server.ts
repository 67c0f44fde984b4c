import type { SearchDocument } from '#app/domain/search/document.ts'
import { asks, type SearchQuery } from '#app/domain/search/query.ts'
import {
  type HighlightPiece,
  type HighlightTerms,
  highlight,
  highlightTerms,
} from '#app/domain/text/highlight.ts'
import { freshnessOf } from '#app/domain/time/freshness.ts'
import { formatQuantity, formatSpecification } from '#app/i18n/format/numbers.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import type { SearchResult } from '#app/services/search/search-catalogue.server.ts'
import type { SearchRow } from '#app/ui/search/types.ts'
import type { Namer } from './__search-names.server.ts'

type Hits = SearchResult['hits']
type Mark = (text: string) => HighlightPiece[]

const MOST_COLUMNS = 3
const MOST_ITEMS = 4
const MOST_POSITIONS = 2
const MOST_PLACES = 3
/** Characters before and after the first marked word of a text. */
const SNIPPET = { before: 24, after: 72 }

/** Specifications that a quarter of the page states, most stated first; fewer would make a column of gaps. */
export function columnsOf(hits: Hits): string[] {
  const uses = new Map<string, number>()
  for (const { document } of hits)
    for (const { name } of document.specifications ?? []) uses.set(name, (uses.get(name) ?? 0) + 1)
  return [...uses]
    .filter(([, count]) => count >= Math.max(3, hits.length / 4))
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COLUMNS)
    .map(([name]) => name)
}

type Context = {
  query: SearchQuery
  runtime: Pick<Runtime, 'text'>
  names: Namer
  columns: readonly string[]
  now: Date
}

export function rowsOf(hits: Hits, context: Context): SearchRow[] {
  const { query, runtime } = context
  if (!asks(query)) {
    const mark: Mark = (text) => [{ text, hit: false }]
    return hits.map(({ document }) => rowOf(document, { ...context, mark }))
  }
  const words = highlightTerms(query.raw, runtime.text)
  const whole = { ...words, phrases: query.terms.phrases }
  return hits.map(({ document }) => {
    const marking =
      (terms: HighlightTerms): Mark =>
      (text) =>
        highlight(text, terms, runtime.text)
    // where the whole phrase stands, its single words elsewhere in the row are noise
    const row = rowOf(document, { ...context, mark: marking(whole) })
    return isMarked(row) ? row : rowOf(document, { ...context, mark: marking(words) })
  })
}

function isMarked({ title, firm, offers, needs, snippet }: SearchRow): boolean {
  return [title, firm ?? [], ...offers, ...needs, snippet].some(isHit)
}

const isHit = (pieces: readonly HighlightPiece[]) => pieces.some(({ hit }) => hit)

function rowOf(document: SearchDocument, context: Context & { mark: Mark }): SearchRow {
  const { mark, names, now } = context
  const listing = document.kind === 'listing'
  const title = mark(document.title ?? document.organisationName)
  const second = listing ? document.organisationName : document.names.en
  const firm = second ? mark(second) : undefined
  const offers = listing ? [] : itemsOf(document.offers, { mark, always: true })
  const needs = listing ? [] : itemsOf(document.needs, { mark, always: false })
  const found = [title, firm ?? [], ...offers, ...needs].some(isHit)
  const { quantity, validUntil, verifiedOn, side } = document
  return {
    key: document.id,
    kind: document.kind,
    publicId: document.publicId,
    ...(side ? { side } : {}),
    title,
    ...(firm ? { firm } : {}),
    sample: document.sample,
    stale: freshnessOf(new Date(document.confirmedAt), now) === 'stale',
    offers,
    needs,
    snippet: found ? [] : snippetOf(document.text, mark),
    positions: positionsOf(document, names),
    places: [...new Set(document.cityCodes.map(names.address))].slice(0, MOST_PLACES),
    certificates: document.certificates,
    ...(validUntil ? { validUntil } : {}),
    ...(quantity ? { quantity: formatQuantity(names.t, quantity) } : {}),
    ...(verifiedOn ? { verifiedOn } : {}),
    confirmedAt: document.confirmedAt,
    specifications: specificationsOf(document, context.columns),
  }
}

/** Those that answer the search first; without any, what the firm sells is said anyway, what it needs is not. */
function itemsOf(
  items: SearchDocument['offers'],
  { mark, always }: { mark: Mark; always: boolean },
): HighlightPiece[][] {
  const marked = items.slice(0, 60).map(({ name }) => mark(name))
  const hits = marked.filter(isHit)
  const others = always ? marked.filter((pieces) => !isHit(pieces)) : []
  return [...hits, ...others].slice(0, MOST_ITEMS)
}

function snippetOf(text: string, mark: Mark): HighlightPiece[] {
  const pieces = mark(text)
  const first = pieces.findIndex(({ hit }) => hit)
  if (first < 0) return []
  const before = pieces
    .slice(0, first)
    .map((piece) => piece.text)
    .join('')
  const start = Math.max(0, before.length - SNIPPET.before)
  const end = before.length + SNIPPET.after
  const window = mark(text.slice(start, end))
  const dots = (cut: boolean) => (cut ? [{ text: '…', hit: false }] : [])
  return [...dots(start > 0), ...window, ...dots(end < text.length)]
}

function positionsOf({ segments }: SearchDocument, names: Namer): SearchRow['positions'] {
  const ids = segments.offers.length > 0 ? segments.offers : segments.needs
  const positions = new Map<string, SearchRow['positions'][number]>()
  for (const id of ids) {
    const segment = names.segment(id)
    if (!segment) continue
    const { position, cluster } = segment
    positions.set(`${cluster.id} ${position}`, { position, cluster: names.cluster(cluster.id) })
  }
  return [...positions.values()].slice(0, MOST_POSITIONS)
}

function specificationsOf(
  { specifications = [] }: SearchDocument,
  columns: readonly string[],
): Record<string, string> {
  const shown = specifications.filter(({ name }) => columns.includes(name))
  return Object.fromEntries(shown.map((one) => [one.name, formatSpecification(one)]))
}
