import type { SearchIndexWriter } from '#app/adapters/search/search-index-port.ts'
import type { SearchEntry } from '#app/domain/search/entry.ts'

export type MemoryIndex = SearchIndexWriter & {
  held: Map<string, SearchEntry>
  /** Ids of each write that was taken, in order. */
  writes: string[][]
  /** Ids that are refused, and a fault that hits every call. */
  poison: Set<string>
  /** How many writes were refused. */
  refusals: number
  fault: string | null
  writtenAt: Date
  /** What happens between reading and writing, once. */
  meanwhile: (() => Promise<unknown>) | null
}

/** An index in memory that can be told to fail the way a server does. */
export function memoryIndex(node = 'memory:1'): MemoryIndex {
  const index: MemoryIndex = {
    node,
    held: new Map(),
    writes: [],
    poison: new Set(),
    refusals: 0,
    fault: null,
    writtenAt: new Date(0),
    meanwhile: null,
    wantedSettingsHash: 'settings',
    prepare: async () => ({ created: false, settings: 'same' }),
    async write(entries) {
      await happen()
      if (entries.some(({ document }) => index.poison.has(document.id))) {
        index.refusals += 1
        throw Object.assign(new Error('a document was refused'), { fault: 'rejected' })
      }
      index.writes.push(entries.map(({ document }) => document.id))
      for (const entry of entries) index.held.set(entry.document.id, entry)
    },
    async remove(ids) {
      await happen()
      for (const id of ids) index.held.delete(id)
    },
    async versions(afterId, limit) {
      return [...index.held.values()]
        .map(({ document: { id, version }, digest = null }) => ({ id, version, digest }))
        .filter(({ id }) => afterId === null || id > afterId)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit)
    },
    async settingsHash() {
      if (index.fault) throw Object.assign(new Error('away'), { fault: index.fault })
      return 'settings'
    },
    stats: async () => ({
      ...{ documents: index.held.size, bytes: 0, writing: false },
      writtenAt: index.writtenAt,
    }),
  }
  async function happen() {
    if (index.fault) throw Object.assign(new Error('away'), { fault: index.fault })
    const { meanwhile } = index
    index.meanwhile = null
    await meanwhile?.()
  }
  return index
}
