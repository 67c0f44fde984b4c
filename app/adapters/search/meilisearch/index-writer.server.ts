import { setImmediate as otherWork } from 'node:timers/promises'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import type {
  IndexStats,
  IndexVersion,
  SearchIndexWriter,
  WriteOptions,
} from '../search-index-port.ts'
import type { Connection } from './connection.server.ts'
import { EngineError, orNull } from './engine-error.ts'
import { type IndexDocument, indexDocument } from './index-document.ts'
import { readDocuments } from './replies.ts'
import { ENTRY_SETTINGS, hashOfSettings } from './settings.ts'
import { done } from './tasks.server.ts'

/** Documents of one task: live writes get in between two of them. And characters of JSON, far below the 100 MB limit. */
const MOST_DOCUMENTS = 1_000
const MOST_CHARACTERS = 16_000_000
/** Most ids of one request. */
const MOST_IDS = 1_000

type Options = {
  connection: Connection
  uid: string
  /** Makes the keys of the server where they are missing; needs what only the start knows. */
  setUp: () => Promise<void>
}

export function createIndexWriter({ connection, uid, setUp }: Options): SearchIndexWriter {
  const path = `indexes/${uid}`
  const wantedSettingsHash = hashOfSettings(ENTRY_SETTINGS)

  async function settingsHash(): Promise<string | null> {
    const settings = await orNull(() =>
      connection.call((client) => client.index(uid).getSettings()),
    )
    return settings && hashOfSettings(readSettings(settings))
  }

  const post = (to: string, body: object, options?: WriteOptions) =>
    done(
      connection,
      (extra) => connection.client.httpRequest.post({ path: to, body, extraRequestInit: extra }),
      options,
    )

  return {
    node: connection.node,
    wantedSettingsHash,
    settingsHash,
    async prepare(options) {
      await setUp()
      const before = await settingsHash()
      if (before === null) await post('indexes', { uid, primaryKey: 'id' }, options)
      if (before === wantedSettingsHash) return { created: false, settings: 'same' }
      await done(
        connection,
        (extra) =>
          connection.client.httpRequest.patch({
            path: `${path}/settings`,
            body: ENTRY_SETTINGS,
            extraRequestInit: extra,
          }),
        options,
      )
      return { created: before === null, settings: 'sent' }
    },
    async write(entries, options) {
      for await (const documents of inTasks(entries))
        await post(`${path}/documents`, documents, options)
    },
    async remove(ids, options) {
      for (let from = 0; from < ids.length; from += MOST_IDS)
        await post(`${path}/documents/delete-batch`, ids.slice(from, from + MOST_IDS), options)
    },
    async versions(afterId, limit) {
      const answer = await connection.call((client) =>
        client.httpRequest.post({
          path: `${path}/documents/fetch`,
          // behind every ref of that id: `/` follows the dot
          body: {
            fields: ['id', 'version', 'digest'],
            sort: ['ref:asc'],
            limit,
            ...(afterId === null ? {} : { filter: `ref > "${afterId}/"` }),
          },
        }),
      )
      return readDocuments(answer).map(readVersion)
    },
    async stats() {
      const stats = await orNull(() => connection.call((client) => client.index(uid).getStats()))
      const index = await orNull(() => connection.call((client) => client.getRawIndex(uid)))
      return stats && index && readStats({ ...stats, ...index })
    },
  }
}

/** Documents made in a row, a third of a millisecond each; then requests of the same process take their turn. */
const AT_ONCE = 16

/** In the pieces of one task each. */
async function* inTasks(entries: readonly SearchEntry[]): AsyncGenerator<IndexDocument[]> {
  let piece: IndexDocument[] = []
  let characters = 0
  for (const [place, entry] of entries.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await otherWork()
    const document = indexDocument(entry)
    const size = JSON.stringify(document).length
    if (
      piece.length >= MOST_DOCUMENTS ||
      (piece.length > 0 && characters + size > MOST_CHARACTERS)
    ) {
      yield piece
      piece = []
      characters = 0
    }
    piece.push(document)
    characters += size
  }
  if (piece.length > 0) yield piece
}

function readVersion({ id, version, digest }: Readonly<Record<string, unknown>>): IndexVersion {
  if (typeof id !== 'string' || typeof version !== 'number')
    throw new EngineError('rubbish', 'a document without id or version')
  return { id, version, digest: typeof digest === 'string' ? digest : null }
}

/** Something that answers any request with an object of its own would else pass for an index set up otherwise. */
function readSettings(settings: object): Readonly<Record<string, unknown>> {
  if (!Object.keys(ENTRY_SETTINGS).every((name) => name in settings))
    throw new EngineError('rubbish', 'settings of another shape')
  return settings as Record<string, unknown>
}

function readStats(stats: object): IndexStats {
  const { numberOfDocuments, rawDocumentDbSize, isIndexing, updatedAt } = stats as Record<
    string,
    unknown
  >
  const at = new Date(String(updatedAt))
  if (typeof numberOfDocuments !== 'number' || Number.isNaN(at.getTime()))
    throw new EngineError('rubbish', 'figures of another shape')
  return {
    documents: numberOfDocuments,
    bytes: Number(rawDocumentDbSize ?? 0),
    writing: isIndexing === true,
    writtenAt: at,
  }
}
