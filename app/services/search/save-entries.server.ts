import { getTableColumns, inArray, sql } from 'drizzle-orm'
import type { PartyRecord } from '#app/domain/matching/party-record.ts'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import { searchEntry } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { tellNodes } from './tell-nodes.server.ts'

/** Ids a statement may carry; PostgreSQL takes 65,535 parameters. */
const MOST_IDS = 500

/** Every column of a row that is there already takes its new value. */
const replacing = Object.fromEntries(
  Object.entries(getTableColumns(searchEntry))
    .filter(([name]) => name !== 'id')
    .map(([name, column]) => [name, sql.raw(`excluded.${column.name}`)]),
)

type Written = {
  ids: readonly string[]
  entries: readonly SearchEntry[]
  /** Of organisations: what matching keeps of them. */
  parties?: ReadonlyMap<string, PartyRecord>
}

/**
 * Writes the entries of `ids`; an id without an entry is not (or no longer) public and is taken out. Search servers
 * hear of both, in the same transaction.
 */
export async function saveEntries(
  { db, knowledge, now }: Pick<Ports, 'db' | 'knowledge' | 'now'>,
  { ids, entries, parties }: Written,
): Promise<void> {
  const kept = new Set(entries.map(({ document }) => document.id))
  const gone = ids.filter((id) => !kept.has(id))
  const removed =
    gone.length === 0
      ? []
      : await db
          .delete(searchEntry)
          .where(inArray(searchEntry.id, gone))
          .returning({ id: searchEntry.id, version: searchEntry.version })
  const written = entries.map(({ document: { id, version } }) => ({ id, version }))
  await tellNodes({ db, now }, { entries: [...written, ...removed] })
  if (entries.length === 0) return
  await db
    .insert(searchEntry)
    .values(
      entries.map((entry) => ({
        ...rowOf(entry),
        party: parties?.get(entry.document.id) ?? null,
        knowledgeVersion: knowledge.version,
      })),
    )
    .onConflictDoUpdate({ target: searchEntry.id, set: replacing })
}

function rowOf(entry: SearchEntry): typeof searchEntry.$inferInsert {
  const { document, terms, facets, rankKey, sortName, confirmedAt, createdAt, validUntil } = entry
  return {
    id: document.id,
    kind: document.kind,
    organisationId: document.organisationId,
    version: document.version,
    terms,
    facets,
    rankKey,
    sortName,
    confirmedAt,
    createdAt,
    validUntil,
    sample: document.sample,
    document,
  }
}

/** In pieces that fit a statement. */
export function inPieces(ids: readonly string[]): string[][] {
  const unique = [...new Set(ids)]
  return Array.from({ length: Math.ceil(unique.length / MOST_IDS) }, (_, piece) =>
    unique.slice(piece * MOST_IDS, (piece + 1) * MOST_IDS),
  )
}
