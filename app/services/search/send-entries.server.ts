import type { SearchIndexWriter } from '../../adapters/search/search-index-port.ts'
import type { SearchEntry } from '../../domain/search/entry.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { loadEntries } from './load-entries.server.ts'

export type Refused = { id: string; version: number; error: string }
type Written = {
  written: number
  refused: Refused[]
  /** So many were refused and not one was taken that the rest is left for later. */
  untried: string[]
}
type Sent = Written & { removed: number }
type Sending = { writer: SearchIndexWriter; signal: AbortSignal }

/** Brings an index in step with the entries of these ids as they stand now. Rejects when the server is at fault. */
export async function sendIds(
  ports: Pick<Ports, 'db'>,
  { ids, ...sending }: Sending & { ids: readonly string[] },
): Promise<Sent> {
  const entries = await loadEntries(ports, ids)
  const there = new Set(entries.map(({ document }) => document.id))
  const gone = ids.filter((id) => !there.has(id))
  if (gone.length > 0) await sending.writer.remove(gone, { signal: sending.signal })
  return { ...(await sendEntries(entries, sending)), removed: gone.length }
}

/** Writes them; a batch that is refused is halved until the documents stand alone that the server does not take. */
export async function sendEntries(
  entries: readonly SearchEntry[],
  { writer, signal }: Sending,
): Promise<Written> {
  let written = 0
  const refused: Refused[] = []
  const untried: string[] = []
  const send = async (some: readonly SearchEntry[]): Promise<void> => {
    const [first] = some
    if (!first) return
    if (written === 0 && refused.length >= FEEDING.refusals) {
      untried.push(...some.map(({ document }) => document.id))
      return
    }
    try {
      await writer.write(some, { signal })
      written += some.length
    } catch (error) {
      if (signal.aborted || isFaultOfServer(error)) throw error
      if (some.length > 1) {
        await send(some.slice(0, some.length >> 1))
        return send(some.slice(some.length >> 1))
      }
      const { id, version } = first.document
      refused.push({ id, version, error: messageOf(error) })
    }
  }
  await send(entries)
  return { written, refused, untried }
}

export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 300)
}

/** Nothing is wrong with the documents: the same ones are sent again later. */
const SERVER_FAULTS: readonly unknown[] = [
  'unreachable',
  'timeout',
  'denied',
  'failed',
  'missing_index',
  'rubbish',
]

function isFaultOfServer(error: unknown): boolean {
  return SERVER_FAULTS.includes((error as { fault?: unknown }).fault)
}
