import { strictTerms } from '#app/domain/search/candidates.ts'
import type { SearchDocument } from '#app/domain/search/document.ts'
import { asks, type SearchSort } from '#app/domain/search/query.ts'
import { type FacetRow, facetCounts } from '../facet-counts.ts'
import { type SearchAnswer, type SearchRequest, TOTAL_CAP } from '../search-port.ts'
import { countAll, countOwn } from './count-hits.server.ts'
import { EngineError } from './engine-error.ts'
import type { EntryIndex } from './entry-index.server.ts'
import { corrected, countDigests, rowsOf } from './facet-parts.ts'
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

/** Hits and all counts side by side, in one round trip. */
async function listInOrder(request: SearchRequest, index: EntryIndex): Promise<Answer> {
  const { page, pageSize, sort } = request
  const terms = asks(request.query) ? strictTerms(request.query) : null
  const filter = allOf(terms && termFilter(terms), conditionFilters(request))
  const offset = (page - 1) * pageSize
  const [listed, { total, rows }, own] = await Promise.all([
    offset < TOTAL_CAP
      ? index.list({ filter, sort: ORDERS[sort], offset, limit: pageSize, fields: ['document'] })
      : [],
    countAll(request, { terms, index }),
    countOwn(request, { terms, index }),
  ])
  if (listed.length === 0 && offset < Math.min(total, TOTAL_CAP))
    throw new EngineError('rubbish', 'a total without its documents')
  return {
    hits: listed.map((fields) => ({ document: documentOf(fields), score: 0, partial: false })),
    total: Math.min(total, TOTAL_CAP),
    capped: total > TOTAL_CAP,
    countsCapped: false,
    facets: facetCounts([...rows, ...own], request),
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
    countFound(found, request),
  ])
  return {
    hits: shown.flatMap(({ id, score, partial }) => {
      const document = documents.get(id)
      return document ? [{ document, score, partial }] : []
    }),
    total: Math.min(total, reachable.length),
    capped: total > reachable.length,
    countsCapped: false,
    facets: facetCounts([...rows, ...found.own], request),
  }
}

/** Counts over what was read are made here; only where there is more than was read the engine makes them. */
async function countFound(
  { over, ranked }: Found,
  { now }: SearchRequest,
): Promise<{ rows: FacetRow[]; total: number }> {
  if ('read' in over) return { rows: rowsOf(countDigests(over.read, now)), total: ranked.length }
  const { total, rows } = await over.all
  const { plus, minus } = over
  return {
    rows: corrected(rows, { plus, minus, now }),
    total: total + plus.length - minus.length,
  }
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
