import type { MultiSearchQuery } from 'meilisearch'
import type { Connection } from './connection.server.ts'
import { type Reply, readDocuments, readReplies } from './replies.ts'

/** One search of a request; it finds by its filter alone. */
export type EngineQuery = Pick<
  MultiSearchQuery,
  'sort' | 'offset' | 'attributesToRetrieve' | 'facets'
> & { filter: string; limit?: number }

/** The index of entries on one server, read only. */
export type EntryIndex = {
  /** Several searches in one round trip. Without a limit only totals and counts are wanted. */
  ask: (queries: readonly EngineQuery[]) => Promise<Reply[]>
  /** Documents by id, in any order; those that are gone are missing. */
  fetch: (
    ids: readonly string[],
    fields: readonly string[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** `signal` ends every request that is under way: one time limit for all round trips of a search. */
export function openEntryIndex(
  connection: Connection,
  { index, signal }: { index: string; signal?: AbortSignal },
): EntryIndex {
  const extra = signal ? { signal } : {}
  return {
    async ask(queries) {
      if (queries.length === 0) return []
      const searches = queries.map((query) => ({ indexUid: index, limit: 0, ...query }))
      const answer = await connection.call((client) =>
        client.multiSearch({ queries: searches }, extra),
      )
      return readReplies(answer, { index, count: queries.length })
    },
    async fetch(ids, fields) {
      if (ids.length === 0) return []
      const answer = await connection.call((client) =>
        client.httpRequest.post({
          path: `indexes/${index}/documents/fetch`,
          body: { ids, fields, limit: ids.length },
          extraRequestInit: extra,
        }),
      )
      return readDocuments(answer)
    },
  }
}
