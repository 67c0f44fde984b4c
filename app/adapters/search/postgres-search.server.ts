import { sql } from 'drizzle-orm'
import { strictTerms } from '#app/domain/search/candidates.ts'
import type { FacetName, SearchDocument } from '#app/domain/search/document.ts'
import { asks } from '#app/domain/search/query.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import type { Db } from '#db/client.server.ts'
import { activeFacets } from './conditions.ts'
import { changedCounts, rowsOf } from './count-statements.ts'
import { added, type FacetRow, facetCounts } from './facet-counts.ts'
import { type Found, findByFit } from './find-by-fit.server.ts'
import { type ListRow, listStatement } from './list-statement.ts'
import { keepReadings, type Readings } from './readings.ts'
import { byIndexes, type Rows } from './rows.ts'
import { type SearchAnswer, type SearchPort, type SearchRequest, TOTAL_CAP } from './search-port.ts'
import { COUNT_CAP, documentsStatement, totalsWithoutStatement } from './statements.ts'

/** Search in the database itself: the embedded one and PostgreSQL answer alike. */
export function createPostgresSearch(db: Db, { names }: { names: NameMatcher }): SearchPort {
  const readings = keepReadings()
  return {
    engine: 'postgres',
    async search(request) {
      const found = await byIndexes(db, (rows) => answer(request, { rows, readings, names }))
      return { ...found, engine: 'postgres', degraded: false }
    },
    async totalsWithout(request) {
      if (activeFacets(request).length === 0) return []
      const terms = asks(request.query) ? strictTerms(request.query) : null
      const totals = await byIndexes(db, (rows) =>
        rows<{ facet: FacetName; total: number }>(totalsWithoutStatement(terms, request)),
      )
      return totals.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total)
    },
    async health() {
      const [row] = (await db.execute(
        sql`select greatest(reltuples, 0)::int as documents from pg_class where oid = 'search_entry'::regclass`,
      )) as unknown as { documents: number }[]
      return { ok: row !== undefined, documents: row?.documents ?? 0 }
    },
  }
}

type Tools = { rows: Rows; readings: Readings; names: NameMatcher }
type Answer = Omit<SearchAnswer, 'engine' | 'degraded'>

async function answer(request: SearchRequest, tools: Tools): Promise<Answer> {
  const asked = asks(request.query)
  if (!asked || request.sort !== 'fit') {
    const listed = await listInOrder(request, tools.rows)
    if (!asked || listed.total > 0) return listed
  }
  return pageOf(request, { found: await findByFit(request, tools), rows: tools.rows })
}

/** A list in the order of an index: browsing, or the words' documents by date or name. */
async function listInOrder(request: SearchRequest, rows: Rows): Promise<Answer> {
  const terms = asks(request.query) ? strictTerms(request.query) : null
  const found = await rows<ListRow>(listStatement(terms, request))
  const rest = found.find((row) => row.place === null)
  const total = rest?.total ?? 0
  return {
    hits: found
      .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
      .flatMap(({ document }) => (document ? [{ document, score: 0, partial: false }] : [])),
    total: Math.min(total, TOTAL_CAP),
    capped: total > TOTAL_CAP,
    countsCapped: total > COUNT_CAP,
    facets: facetCounts(rowsOf(rest?.counts ?? {}), request),
  }
}

async function pageOf(
  request: SearchRequest,
  { found, rows }: { found: Found; rows: Rows },
): Promise<Answer> {
  const { page, pageSize } = request
  const shown = found.ranked.slice(0, TOTAL_CAP).slice((page - 1) * pageSize, page * pageSize)
  const [documents, changes] = await Promise.all([
    loadDocuments(
      shown.map(({ id }) => id),
      rows,
    ),
    changesOf(request, { found, rows }),
  ])
  return {
    hits: shown.flatMap(({ id, score, partial }) => {
      const document = documents.get(id)
      return document ? [{ document, score, partial }] : []
    }),
    total: Math.min(found.total, TOTAL_CAP),
    capped: found.total > TOTAL_CAP,
    countsCapped: found.capped,
    facets: facetCounts(added([...rowsOf(found.counts), ...changes]), request),
  }
}

async function loadDocuments(
  ids: readonly string[],
  rows: Rows,
): Promise<ReadonlyMap<string, SearchDocument>> {
  if (ids.length === 0) return new Map()
  const found = await rows<{ id: string; document: SearchDocument }>(documentsStatement(ids))
  return new Map(found.map(({ id, document }) => [id, document]))
}

async function changesOf(
  request: SearchRequest,
  { found, rows }: { found: Found; rows: Rows },
): Promise<readonly FacetRow[]> {
  const { uncounted: kept, miscounted: dropped } = found
  if (request.count.length === 0 || kept.length + dropped.length === 0) return []
  return rows<FacetRow>(changedCounts(request, { kept, dropped }))
}
