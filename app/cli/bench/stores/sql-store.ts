import { sql } from 'drizzle-orm'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import type { Ports } from '#app/services/ports.ts'
import { saveEntries } from '#app/services/search/save-entries.server.ts'
import { type Database, migrateDatabase } from '#db/client.server.ts'

/** Rows of a transaction. */
export const SQL_BATCH = 500

type Rows = readonly Record<string, string>[]
type Seconds = { entries: number; plain: number; indexes: number }
type World = Pick<Ports, 'knowledge' | 'now'>

/**
 * The product's table and the table that a small team would write, filled side by side: indexes are dropped before
 * and built after, as anybody loads in bulk.
 */
export async function fillSqlStore(
  { database, world }: { database: Database; world: World },
  { batches, report }: { batches: AsyncIterable<SearchEntry[]>; report: (done: number) => void },
): Promise<{ documents: number; seconds: Seconds }> {
  const { db } = database
  await migrateDatabase(database)
  await db.execute(
    sql`create table plain (id text primary key, name text, products text, text text, updated timestamptz)`,
  )
  const definitions = await dropIndexes(database)
  const seconds: Seconds = { entries: 0, plain: 0, indexes: 0 }
  let documents = 0
  for await (const entries of batches) {
    seconds.entries += await secondsOf(() => saveAll(database, { entries, world }))
    seconds.plain += await secondsOf(() => savePlain(database, entries))
    documents += entries.length
    report(documents)
  }
  seconds.indexes = await secondsOf(async () => {
    for (const definition of definitions) await db.execute(sql.raw(definition))
    for (const table of ['search_entry', 'plain'])
      for (const command of ['vacuum', 'analyze']) await db.execute(sql.raw(`${command} ${table}`))
  })
  return { documents, seconds }
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}

async function dropIndexes({ db }: Database): Promise<string[]> {
  const rows = (await db.execute(
    sql`select indexname as name, indexdef as definition from pg_indexes where tablename = 'search_entry' and indexname not like '%_pkey'`,
  )) as unknown as Rows
  for (const { name = '' } of rows) await db.execute(sql`drop index ${sql.identifier(name)}`)
  return rows.map(({ definition = '' }) => definition)
}

async function saveAll(
  { db }: Database,
  { entries, world }: { entries: readonly SearchEntry[]; world: World },
): Promise<void> {
  const ids = entries.map(({ document }) => document.id)
  await db.transaction((tx) => saveEntries({ ...world, db: tx }, { ids, entries }))
}

/** What a small team would keep of a document: its name, its products as one text, the rest, when it changed. */
async function savePlain({ db }: Database, entries: readonly SearchEntry[]): Promise<void> {
  const rows = entries.map(({ document, confirmedAt }) => ({
    id: document.id,
    name: [document.title ?? '', ...Object.values(document.names)].join(' ').trim(),
    products: [...document.offers, ...document.needs].map(({ name }) => name).join('、'),
    text: document.text,
    updated: confirmedAt,
  }))
  await db.execute(
    sql`insert into plain select * from json_to_recordset(${JSON.stringify(rows)}::json) as given(id text, name text, products text, text text, updated timestamptz)`,
  )
}

/** Bytes on disk of both tables with their indexes. */
export async function sqlBytes({ db }: Database): Promise<{ entries: number; plain: number }> {
  const [row] = (await db.execute(
    sql`select pg_total_relation_size('search_entry')::float8 as entries, pg_total_relation_size('plain')::float8 as plain`,
  )) as unknown as { entries: number; plain: number }[]
  return row ?? { entries: 0, plain: 0 }
}
