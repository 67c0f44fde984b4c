import { setTimeout as wait } from 'node:timers/promises'
import type { MeilisearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import type { SearchPort } from '#app/adapters/search/search-port.ts'
import type { SearchEntry } from '#app/domain/search/entry.ts'
import { FEEDING } from '#app/domain/search/feeding.ts'
import { vectorLiteral } from '#app/domain/search/lexemes.ts'
import { repeat } from '#app/jobs/repeat.ts'
import { deliverSearch } from '#app/services/search/deliver-search.server.ts'
import { saveEntries } from '#app/services/search/save-entries.server.ts'
import { searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import { consumerOf, registerNodes, setFilled } from '#app/services/search/search-nodes.server.ts'
import type { Database } from '#db/client.server.ts'
import { createCorpus } from './corpus.ts'
import { type Quantiles, quantilesOf } from './quantiles.ts'
import type { BenchWorld } from './world.ts'

export type Visible = {
  /** The transaction of one write; with its end PostgreSQL finds it. */
  postgres: Quantiles
  /** From the start of that transaction until the search server finds it, through the delivery job. */
  meilisearch: Quantiles | null
}

const WRITES = 30
const LOOK_MS = 5
const GIVE_UP_MS = 30_000

type Stores = { world: BenchWorld; database: Database; node: MeilisearchNode | null }

/** One write at a time on an idle machine: an entry of the corpus gets a word that nobody else has, and is put back afterwards. */
export async function writeToVisible(
  { world, database, node }: Stores,
  documents: number,
): Promise<Visible> {
  const { db } = database
  const ports = { db, knowledge: world.knowledge, now: () => new Date() }
  const documentAt = createCorpus(world, documents)
  const entries = Array.from({ length: Math.min(WRITES, documents) }, (_, at) => documentAt(at))
  const save = (entry: SearchEntry) =>
    db.transaction((tx) =>
      saveEntries({ ...ports, db: tx }, { ids: [entry.document.id], entries: [entry] }),
    )
  const stop = node ? await startFeeding(ports, node) : null
  const [committed, visible]: [number[], number[]] = [[], []]
  try {
    for (const [at, entry] of entries.entries()) {
      const word = `bench${Date.now().toString(36)}x${at}`
      const started = performance.now()
      await save(withWord(entry, word))
      committed.push(performance.now() - started)
      if (!node) continue
      await untilFound(word, { world, database, search: node.engine })
      visible.push(performance.now() - started)
    }
    for (const entry of entries) await save(entry)
    if (node) await node.live.write(entries)
  } finally {
    await stop?.()
  }
  return {
    postgres: quantilesOf(committed),
    meilisearch: node ? quantilesOf(visible) : null,
  }
}

/** As often and in the way of the product's own job; the returned stop takes the server off the list again. */
async function startFeeding(
  ports: { db: Database['db']; now: () => Date },
  node: MeilisearchNode,
): Promise<() => Promise<void>> {
  await registerNodes(ports, [node.node])
  const consumer = consumerOf(node.node)
  await setFilled(ports, { consumer, filledAt: ports.now() })
  const stop = repeat({
    everyMs: FEEDING.pollMs,
    work: async () => {
      await deliverSearch(ports, { consumer, writer: node.live })
    },
    onError: (error) => console.error(error),
  })
  return async () => {
    await stop()
    await registerNodes(ports, [])
  }
}

function withWord(entry: SearchEntry, word: string): SearchEntry {
  const { document } = entry
  const lexeme = vectorLiteral(new Map([[word, new Set(['D'] as const)]]))
  return {
    ...entry,
    terms: `${entry.terms} ${lexeme}`,
    document: { ...document, version: document.version + 1, text: `${document.text} ${word}` },
  }
}

type Looking = { world: BenchWorld; database: Database; search: SearchPort }

async function untilFound(word: string, { world, database, search }: Looking): Promise<void> {
  const deadline = performance.now() + GIVE_UP_MS
  while (performance.now() < deadline) {
    const { total } = await searchCatalogue(
      { ...world, db: database.db, search },
      {
        ...{ q: word, kinds: ['enterprise', 'listing'], filters: [], sort: 'fit', page: 1 },
        ...{ count: [], viewer: null },
      },
    )
    if (total > 0) return
    await wait(LOOK_MS)
  }
  throw new Error(`a write was not visible after ${GIVE_UP_MS} ms`)
}
