import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import type { Written } from '../writing.ts'

/** The database is killed in the middle of transactions and recovers. */
export const database: Scenario = {
  name: 'database',
  says: 'database killed in the middle of transactions',
  withApp: true,
  writers: 1,
  writesPerSecond: 40,
  databaseDies: true,
  async harm({ postgres }, { chance }) {
    const ms = chance.between(0, 2_500)
    await postgres.crash()
    await wait(ms)
    await postgres.start()
    await wait(chance.between(300, 1_500))
    return `dead for ${ms} ms`
  },
  check: lost,
}

/** What was acknowledged and is not there, neither itself nor the change that tells of it. */
async function lost({ database: { db } }: World, { acknowledged }: Written): Promise<string[]> {
  const rows = JSON.stringify(acknowledged)
  const [row] = await db.execute<{ gone: number; untold: number }>(sql`
    with given as (
      select * from json_to_recordset(${rows}::json) as one(entity text, id text, version integer)
    )
    select
      (select count(*)::int from given left join (
        select id, version from organisation union all select id, version from listing
      ) as held on held.id = given.id
      where held.id is null or held.version < given.version) as gone,
      (select count(*)::int from given where not exists (
        select from change where change.entity = given.entity and change.entity_id = given.id
          and change.version = given.version)) as untold`)
  return [
    ...(row?.gone ? [`${row.gone} acknowledged writes are gone`] : []),
    ...(row?.untold ? [`${row.untold} acknowledged writes have no change`] : []),
  ]
}
