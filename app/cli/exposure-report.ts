import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import { joinEmbedded, openPostgres } from '../../db/client.server.ts'
import { organisation } from '../../db/schema/index.ts'
import { measureExposure, type ShownList } from '../domain/matching/exposure-measure.ts'
import { DIRECTIONS } from '../domain/matching/types.ts'
import { readEnv } from '../runtime/env.ts'
import { createLog } from '../runtime/log.ts'
import { wire } from '../runtime/wire.ts'
import { smallShareOf } from '../services/exposure/load-exposure.server.ts'
import { rankPartners } from '../services/matching/find-partners.server.ts'

/**
 * `tsx app/cli/exposure-report.ts [--firms N]`: the share of all first-ten places that micro and small firms hold
 * over their share of the catalogue, and what the fair order loses, over the database of a running server.
 */
const { values } = parseArgs({ options: { firms: { type: 'string', default: '150' } } })
const env = { ...readEnv(), LOG_LEVEL: 'warn' as const }
const database = env.DATABASE_URL
  ? openPostgres(env.DATABASE_URL)
  : joinEmbedded(join(env.DATA_DIR, 'pglite'))
const runtime = wire({ env, log: createLog(env), database })
try {
  const rows = await runtime.db
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.state, 'published'))
    .orderBy(asc(organisation.id))
  const every = Math.max(1, Math.floor(rows.length / Number(values.firms)))
  const subjects = rows.filter((_, place) => place % every === 0)
  const now = runtime.now()
  const lists: ShownList[] = []
  for (const [place, { id: organisationId }] of subjects.entries()) {
    for (const direction of DIRECTIONS) {
      const subject = { kind: 'enterprise' as const, organisationId }
      const { matches } = await rankPartners(runtime, { subject, direction, now })
      const fresh = matches.map(({ score, stale, loaded }) => ({
        score,
        stale,
        size: loaded.party.size,
      }))
      if (fresh.length > 0) lists.push(fresh)
    }
    if (place % 25 === 24) console.log(`${place + 1} of ${subjects.length} firms`)
  }
  console.log(JSON.stringify(measureExposure(lists, await smallShareOf(runtime, now))))
} finally {
  await runtime.close()
}
