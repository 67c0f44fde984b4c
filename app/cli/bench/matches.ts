import { sql } from 'drizzle-orm'
import { scopedKeys } from '#app/adapters/search/meilisearch/keys.server.ts'
import { openSearchNode } from '#app/adapters/search/meilisearch/search-node.server.ts'
import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import type { Actor } from '#app/domain/access/types.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import { readEnv, readMasterKey } from '#app/runtime/env.ts'
import { findMatches } from '#app/services/matching/find-matches.server.ts'
import type { Ports } from '#app/services/ports.ts'
import { nameMatcherOf } from '#app/services/search/entry-tools.server.ts'
import { type Database, openPostgres } from '#db/client.server.ts'
import { closedLoop } from './closed-loop.ts'
import { type Engine, recordedPair } from './engines.ts'
import { WrongOption } from './options.ts'
import { type Quantiles, quantilesOf } from './quantiles.ts'
import { openWorld } from './world.ts'

const DIRECTIONS = ['upstream', 'downstream'] as const
const BAR = { times: 1.5, plusMs: 5 } as const
const PATIENCE_MS = 30_000

type Asked = { organisationId: string; direction: (typeof DIRECTIONS)[number] }

/**
 * `npm run bench -- matches`: what one enterprise's page of matches costs, against the requests of their retrievers sent
 * directly and against candidates from the database. Reads the firms of DATABASE_URL and asks MEILI_URL; writes nothing.
 */
export async function benchMatches({ firms, budget }: { firms: number; budget: number }) {
  const { DATABASE_URL, MEILI_URL: [url] = [] } = readEnv()
  if (!DATABASE_URL || !url) throw new WrongOption('matches: set DATABASE_URL and MEILI_URL')
  const { plan: _, ...world } = openWorld()
  const keys = scopedKeys(readMasterKey())
  const names = nameMatcherOf(world)
  const node = openSearchNode({
    ...{ url, keys, names, masterKey: readMasterKey, timeoutMs: PATIENCE_MS },
  })
  const database = openPostgres(DATABASE_URL)
  const tagger = buildTagger(world.knowledge, world.text)
  const [now, budgetMs] = [new Date(), budget * 1_000]
  const engineOf = (name: string, candidates: Ports['candidates']): Engine<Asked> => ({
    name,
    async ask({ organisationId, direction }) {
      const found = await findMatches(
        { ...world, db: database.db, tagger, candidates },
        { actor: memberOf(organisationId), organisationId, direction, page: 1, open: null, now },
      )
      if (!found) throw new Error(`${organisationId} is no firm that is matched`)
      return { ids: found.partners.map(({ publicId }) => publicId), total: found.total }
    },
  })
  const pair = recordedPair(engineOf('service', node.engine), { url, searchKey: keys.search })
  const postgres = engineOf('postgres', createPostgresCandidates(database.db))
  try {
    const ids = await someFirms(database, firms)
    const rows: Row[] = []
    for (const direction of DIRECTIONS) {
      const queries = ids.map((organisationId) => ({ organisationId, direction }))
      // the database's candidates are others: in turns with these, each would push the other's firms out of memory
      for (const engines of [[pair.service, pair.direct], [postgres]])
        for (const [engine, { warm, first }] of await closedLoop(
          { queries },
          { engines, budgetMs },
        ))
          rows.push({ direction, engine, ...quantilesOf(warm), first: quantilesOf(first) })
    }
    console.log(matchReport(rows))
  } finally {
    await pair.close()
    await node.close()
    await database.close()
  }
}

/** Somebody who may see the matches of the firm. */
function memberOf(organisationId: string): Actor {
  const firm = { organisationId, publicId: '', name: '', published: true }
  return {
    ...{ userId: '', sessionId: '', email: '', emailVerified: true, sample: true },
    memberships: [{ ...firm, role: 'owner' }],
  }
}

/** The same firms in every run. */
async function someFirms({ db }: Database, most: number): Promise<string[]> {
  const rows = (await db.execute(
    sql`select id from search_entry where kind = 'enterprise' order by md5(id) limit ${most}`,
  )) as unknown as { id: string }[]
  return rows.map(({ id }) => id)
}

type Row = Quantiles & { direction: string; engine: string; first: Quantiles }

function matchReport(rows: readonly Row[]): string {
  const lines = rows.map(({ direction, engine, n, p50, p95, p99, max, first }) => {
    const times = [p50, p95, p99, max, first.p50, first.p95].map((one) => one.toFixed(1))
    return `| ${[direction, engine, n, ...times].join(' | ')} |`
  })
  const bars = DIRECTIONS.map((direction) => {
    const of = (engine: string) =>
      rows.find((row) => row.direction === direction && row.engine === engine)?.p95 ?? 0
    const limit = of('direct') * BAR.times + BAR.plusMs
    const held = of('service') <= limit ? 'held' : '**missed**'
    return `- ${direction}: p95 ${of('service').toFixed(1)} ms, allowed ${BAR.times} × ${of('direct').toFixed(1)} + ${BAR.plusMs} = ${limit.toFixed(1)} ms: ${held}`
  })
  const head = 'direction | engine | n | p50 | p95 | p99 | max | first p50 | first p95'
  return [`| ${head} |\n|---|---|${'--:|'.repeat(7)}`, ...lines, '', ...bars].join('\n')
}
