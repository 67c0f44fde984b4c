import { strictTerms } from '#app/domain/search/candidates.ts'
import type { SearchDocument } from '#app/domain/search/document.ts'
import { asks, type SearchSort } from '#app/domain/search/query.ts'
import type { FacetRow } from '../facet-counts.ts'
import { facetCounts } from '../facet-counts.ts'
import { type SearchAnswer, type SearchRequest, TOTAL_CAP } from '../search-port.ts'
import type { EntryIndex } from './entry-index.server.ts'
import {
  corrected,
  countDigests,
  facetAttributes,
  freshParts,
  ownParts,
  type Part,
  readFacetRows,
  rowsOf,
} from './facet-parts.ts'
import { allOf, conditionFilters, termFilter } from './filter.ts'
import { type Found, findByFit, type Tools } from './find-by-fit.server.ts'
import { readJson } from './replies.ts'

type Answer = Omit<SearchAnswer, 'engine' | 'degraded'>

/** The same steps as in the database: a list in order, or what fits best. */
export async function answer(request: SearchRequest, tools: Tools): Promise<Answer> {
  const asked = asks(request.query)
  if (!asked || request.sort !== 'fit') {
    const listed = await listInOrder(request, tools.index)
    if (!asked || listed.total > 0) return listed
  }
  return pageOf(request, { found: await findByFit(request, tools), index: tools.index })
}

const ORDERS: Record<SearchSort, readonly string[]> = {
  fit: ['confirmed:desc', 'ref:desc'],
  confirmed: ['confirmed:desc', 'ref:desc'],
  newest: ['created:desc', 'ref:desc'],
  name: ['order:asc', 'ref:asc'],
}

/** Hits, total and all counts in one round trip. */
async function listInOrder(request: SearchRequest, index: EntryIndex): Promise<Answer> {
  const { page, pageSize, sort } = request
  const terms = asks(request.query) ? strictTerms(request.query) : null
  const filter = allOf(terms && termFilter(terms), conditionFilters(request))
  const offset = (page - 1) * pageSize
  const shown =
    offset < TOTAL_CAP
      ? { sort: [...ORDERS[sort]], offset, limit: pageSize, attributesToRetrieve: ['document'] }
      : {}
  const list: Part = {
    query: { filter, facets: facetAttributes(request), ...shown },
    read: readFacetRows,
  }
  const parts = [list, ...freshParts(request, filter), ...ownParts(request, terms)]
  const replies = await index.ask(parts.map(({ query }) => query))
  const total = replies[0]?.total ?? 0
  return {
    hits: (replies[0]?.hits ?? []).map((hit) => ({
      document: documentOf(hit),
      score: 0,
      partial: false,
    })),
    total: Math.min(total, TOTAL_CAP),
    capped: total > TOTAL_CAP,
    countsCapped: false,
    facets: facetCounts(
      parts.flatMap(({ read }, place) => {
        const reply = replies[place]
        return reply ? read(reply) : []
      }),
      request,
    ),
  }
}

/** The page of what was found, and its counts, side by side. */
async function pageOf(
  request: SearchRequest,
  { found, index }: { found: Found; index: EntryIndex },
): Promise<Answer> {
  const { page, pageSize } = request
  const reachable = found.ranked.slice(0, TOTAL_CAP)
  const shown = reachable.slice((page - 1) * pageSize, page * pageSize)
  const [documents, { rows, total }] = await Promise.all([
    loadDocuments(
      shown.map(({ id }) => id),
      index,
    ),
    countFound(request, { found, index }),
  ])
  return {
    hits: shown.flatMap(({ id, score, partial }) => {
      const document = documents.get(id)
      return document ? [{ document, score, partial }] : []
    }),
    total: Math.min(total, reachable.length),
    capped: total > reachable.length,
    countsCapped: false,
    facets: facetCounts(rows, request),
  }
}

/** Counts over what was read are made here; only where there is more than was read the engine makes them. */
async function countFound(
  request: SearchRequest,
  { found, index }: { found: Found; index: EntryIndex },
): Promise<{ rows: FacetRow[]; total: number }> {
  const { terms, over } = found
  const { now } = request
  const own = ownParts(request, terms)
  const filter = allOf(termFilter(terms), conditionFilters(request))
  const base: Part[] =
    'read' in over
      ? []
      : [
          { query: { filter, facets: facetAttributes(request) }, read: readFacetRows },
          ...freshParts(request, filter),
        ]
  const replies = await index.ask([...base, ...own].map(({ query }) => query))
  const rowsFrom = (parts: readonly Part[], from: number) =>
    parts.flatMap(({ read }, place) => {
      const reply = replies[from + place]
      return reply ? read(reply) : []
    })
  const ownRows = rowsFrom(own, base.length)
  if ('read' in over)
    return {
      rows: [...rowsOf(countDigests(over.read, now)), ...ownRows],
      total: found.ranked.length,
    }
  const total = (replies[0]?.total ?? 0) + over.plus.length - over.minus.length
  return { rows: [...corrected(rowsFrom(base, 0), { ...over, now }), ...ownRows], total }
}

async function loadDocuments(
  ids: readonly string[],
  index: EntryIndex,
): Promise<ReadonlyMap<unknown, SearchDocument>> {
  const found = await index.fetch(ids, ['id', 'document'])
  return new Map(found.map((fields) => [fields.id, documentOf(fields)]))
}

function documentOf(fields: Readonly<Record<string, unknown>>): SearchDocument {
  return readJson(fields, 'document') as SearchDocument
}
