import { asc, gt, inArray, sql } from 'drizzle-orm'
import type { FacetCode } from '#app/domain/search/document.ts'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import { searchEntry } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

const { document, terms, facets, rankKey, sortName, confirmedAt, createdAt, validUntil } =
  searchEntry

/** Of all that engines are told of an entry: the same content has the same digest, in every session. */
export const entryDigest = sql<string>`md5(concat_ws(chr(31), ${document}::text, ${terms}::text,
  array_to_string(${facets}, chr(31)), ${rankKey}::text, ${sortName}, extract(epoch from ${confirmedAt}),
  extract(epoch from ${createdAt}), extract(epoch from ${validUntil})))`

const COLUMNS = {
  ...{ document, terms, facets, rankKey, sortName, confirmedAt, createdAt, validUntil },
  digest: entryDigest,
}

/** Entries as they stand in the database now; an id without one is not (or no longer) public. */
export async function loadEntries(
  { db }: Pick<Ports, 'db'>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const rows = await db
    .select(COLUMNS)
    .from(searchEntry)
    .where(inArray(searchEntry.id, [...ids]))
  return rows.map(entryOf)
}

/** The next entries by id, for a walk over all of them; null = from the start. */
export async function entriesAfter(
  { db }: Pick<Ports, 'db'>,
  { afterId, limit }: { afterId: string | null; limit: number },
): Promise<SearchEntry[]> {
  const rows = await db
    .select(COLUMNS)
    .from(searchEntry)
    .where(afterId === null ? undefined : gt(searchEntry.id, afterId))
    .orderBy(asc(searchEntry.id))
    .limit(limit)
  return rows.map(entryOf)
}

/** The column is as wide as any text; only codes are written to it. */
function entryOf(row: Omit<SearchEntry, 'facets'> & { facets: string[] }): SearchEntry {
  return { ...row, facets: row.facets as FacetCode[] }
}
