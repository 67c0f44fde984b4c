import type { Context } from 'hono'
import type { Runtime } from '../runtime/runtime.ts'
import type { Progress } from './progress.ts'

/** Which database and search engine answer; 503 until the start is through, or when one of them does not. */
export async function answerHealth(c: Context, progress: Progress, runtime: Runtime | null) {
  if (!runtime) return c.json({ status: 'starting', progress }, 503)
  const search = await runtime.search.health().catch(() => ({ ok: false, documents: 0 }))
  const nodes = runtime.searchState()
  const warnings = nodes
    .filter(({ state, behind }) => state !== 'closed' || behind)
    .map(({ node, state, behind }) => `search server ${node}: ${behind ? 'behind' : state}`)
  return c.json(
    {
      status: search.ok ? 'ready' : 'degraded',
      database: runtime.database.engine,
      search: { engine: runtime.search.engine, ...search, ...(nodes.length > 0 ? { nodes } : {}) },
      mail: runtime.mail.delivers ? 'smtp' : 'local outbox',
      knowledge: { version: runtime.knowledge.version, date: runtime.knowledge.date },
      warnings,
    },
    search.ok ? 200 : 503,
  )
}
