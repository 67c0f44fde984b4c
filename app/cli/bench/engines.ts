import { sql } from 'drizzle-orm'
import { Pool } from 'undici'
import type { SearchPort } from '#app/adapters/search/search-port.ts'
import { searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import type { Database } from '#db/client.server.ts'
import type { BenchQuery } from './classes.ts'
import { recordTrips, type Trip } from './recorder.ts'
import type { BenchWorld } from './world.ts'

export type Answered = { ids: string[]; total: number | null }

/** Something that answers the queries of a class. */
export type Engine<Q = BenchQuery> = {
  name: string
  /** It repeats what this one did, and can answer only what this one was asked. */
  follows?: string
  ask: (query: Q) => Promise<Answered>
}

export function serviceEngine(
  name: string,
  { world, database, search }: { world: BenchWorld; database: Database; search: SearchPort },
): Engine {
  const ports = { ...world, db: database.db, search }
  return {
    name,
    async ask(query) {
      const { hits, total } = await searchCatalogue(ports, { ...query, viewer: null })
      return { ids: hits.map(({ document }) => document.id), total }
    },
  }
}

/** The service, and beside it the requests that it sent for the same query, on a bare pool: the floor. */
export function recordedPair<Q extends object>(
  service: Engine<Q>,
  { url, searchKey }: { url: string; searchKey: string },
): { service: Engine<Q>; direct: Engine<Q>; close: () => Promise<void> } {
  const recorder = recordTrips()
  const pool = new Pool(url, { connections: 16 })
  const headers = {
    authorization: `Bearer ${searchKey}`,
    'content-type': 'application/json',
  }
  const sent = new WeakMap<Q, Trip[]>()
  return {
    service: {
      name: service.name,
      async ask(query) {
        recorder.take()
        const answered = await service.ask(query)
        sent.set(query, recorder.take())
        return answered
      },
    },
    direct: {
      name: 'direct',
      follows: service.name,
      async ask(query) {
        for (const trip of sent.get(query) ?? [])
          await Promise.all(
            trip.map(async ({ path, method, body }) => {
              const request = { path, method: method === 'GET' ? 'GET' : 'POST', headers, body }
              await (await pool.request(request as never)).body.text()
            }),
          )
        return { ids: [], total: null }
      },
    },
    async close() {
      recorder.stop()
      await pool.close()
    },
  }
}

const PAGE = 20

/** What a small team writes: three substrings, newest first, and no index that could help. */
export function ilikeEngine(name: string, { db }: Database): Engine {
  return {
    name,
    async ask({ q, page }) {
      const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
      const rows = (await db.execute(
        sql`select id, name, products, text, updated from plain
          where name ilike ${pattern} or products ilike ${pattern} or text ilike ${pattern}
          order by updated desc limit ${PAGE} offset ${(page - 1) * PAGE}`,
      )) as unknown as { id: string }[]
      return { ids: rows.map(({ id }) => id), total: null }
    },
  }
}
