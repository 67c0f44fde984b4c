import type { Connection } from './connection.server.ts'
import { type Reply, readDocuments, readMerged, readReplies } from './replies.ts'

/** One search of a request, of which only the total and counts are wanted. */
export type EngineQuery = { filter: string; facets?: string[] }

/** A page of documents in an order. */
export type ListQuery = {
  filter: string
  sort: readonly string[]
  offset: number
  limit: number
  fields: readonly string[]
}

export type WeightedQuery = { filter: string; weight: number; attributesToRetrieve: string[] }

/** The index of entries on one server, read only. */
export type EntryIndex = {
  /** Several searches in one round trip. */
  ask: (queries: readonly EngineQuery[]) => Promise<Reply[]>
  /**
   * Several searches as one list without repetitions. A filter gives no score, so it is their order that counts: what
   * an earlier one finds stands before what a later one finds.
   */
  merge: (
    queries: readonly WeightedQuery[],
    limit: number,
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>
  /**
   * Documents in an order. A search sorts each hit before the page anew: the thousandth costs it 40 ms, here it is 4.
   */
  list: (query: ListQuery) => Promise<readonly Readonly<Record<string, unknown>>[]>
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
  const documents = async (body: object) =>
    readDocuments(
      await connection.call((client) =>
        client.httpRequest.post({
          path: `indexes/${index}/documents/fetch`,
          body,
          extraRequestInit: extra,
        }),
      ),
    )
  return {
    async ask(queries) {
      if (queries.length === 0) return []
      const searches = queries.map((query) => ({ indexUid: index, limit: 0, ...query }))
      const answer = await connection.call((client) =>
        client.multiSearch({ queries: searches }, extra),
      )
      return readReplies(answer, { index, count: queries.length })
    },
    async merge(queries, limit) {
      if (queries.length === 0) return []
      const searches = queries.map(({ weight, ...query }) => ({
        indexUid: index,
        ...query,
        federationOptions: { weight },
      }))
      const answer = await connection.call((client) =>
        client.multiSearch({ federation: { limit }, queries: searches }, extra),
      )
      return readMerged(answer, index)
    },
    list: documents,
    async fetch(ids, fields) {
      return ids.length === 0 ? [] : documents({ ids, fields, limit: ids.length })
    },
  }
}
