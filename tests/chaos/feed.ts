import type { SearchIndexWriter } from '#app/adapters/search/search-index-port.ts'
import { startFeedSearch } from '#app/jobs/feed-search.job.ts'
import type { Db } from '#db/client.server.ts'
import { change } from '#db/schema/index.ts'
import type { FailPoint } from './fail-points.ts'
import { serveCommands } from './part.ts'
import { wired } from './wired.ts'

/** A process that feeds the search servers and does nothing else; it ends itself, without a word, where it is told to. */
const runtime = wired()
let armed: FailPoint | null = null
/** How often that point is passed before. */
let passes = 0

function at(point: FailPoint): void {
  if (armed === point && passes-- <= 0) process.kill(process.pid, 'SIGKILL')
}

function hookedWriter(live: SearchIndexWriter): SearchIndexWriter {
  return {
    ...live,
    async write(entries, options) {
      at('before sending')
      // handed over, and the answer is never heard
      if (armed === 'while sending') setTimeout(() => at('while sending'), 5)
      await live.write(entries, options)
      at('after sending')
    },
  }
}

function hookedDb(db: Db): Db {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name === 'transaction')
        return (work: (tx: Db) => Promise<unknown>, config: unknown) =>
          value.call(target, (tx: Db) => work(hookedDb(tx)), config)
      if (name === 'delete')
        return (table: unknown) => {
          at(table === change ? 'while settling, deliveries gone' : 'while settling')
          return value.call(target, table)
        }
      return value.bind(target)
    },
  })
}

serveCommands({
  ready() {
    const searchNodes = runtime.searchNodes.map((node) => ({
      ...node,
      live: hookedWriter(node.live),
    }))
    startFeedSearch({ ...runtime, db: hookedDb(runtime.db), searchNodes })
  },
  arm({ point, after }: { point: FailPoint; after: number }) {
    armed = point
    passes = after
  },
})
