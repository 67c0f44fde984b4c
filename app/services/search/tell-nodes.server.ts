import { sql } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import { type Consumer, change, delivery } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { registered } from './search-nodes.server.ts'

type Told = {
  entries: readonly { id: string; version: number }[]
  /** Only this one; else all that are registered. */
  only?: Consumer
  /** Not to be sent: what the server said of it. */
  parked?: string
}

/**
 * One change for each entry that was written or taken out, and a delivery for each search server; nothing where there
 * is none. Call it in the transaction of the write.
 */
export async function tellNodes(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { entries, only, parked }: Told,
): Promise<void> {
  if (entries.length === 0) return
  const at = sql`${now().toISOString()}::timestamptz`
  const rows = JSON.stringify(
    entries.map(({ id, version }) => ({ id: newId(), entry: id, version })),
  )
  const targets = only ? sql`select ${only}::text as consumer` : registered
  await db.execute(sql`
    with target as materialized (${targets}),
    told as (
      insert into ${change} (id, entity, entity_id, version, created_at)
      select id, 'entry', entry, version, ${at}
      from json_to_recordset(${rows}::json) as given(id text, entry text, version integer)
      where exists (select from target)
      returning id
    )
    insert into ${delivery} (change_id, consumer, not_before, state, error)
    select told.id, target.consumer, ${at}, ${parked === undefined ? 'pending' : 'parked'}, ${parked ?? null}
    from told cross join target`)
}
