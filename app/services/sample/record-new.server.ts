import { newId } from '#db/new-id.ts'
import { change } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { insertRows } from './insert-rows.server.ts'

/** The change of each new row, in one statement; nobody is told of a sample. */
export async function recordNew(
  ports: Pick<Ports, 'db' | 'now'>,
  { entity, ids }: { entity: 'organisation' | 'listing'; ids: readonly string[] },
): Promise<void> {
  const createdAt = ports.now()
  const rows = ids.map((entityId) => ({ id: newId(), entity, entityId, version: 1, createdAt }))
  await insertRows(ports, { table: change, rows })
}
