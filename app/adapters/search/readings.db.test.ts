import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { searchEntry } from '#db/schema/index.ts'
import { worldIn } from '#tests/contract/search-world.ts'
import { test } from '#tests/support/test-database.ts'
import { keepReadings, MARK_OF_ENTRY } from './readings.ts'
import { byIndexes } from './rows.ts'

test('a row carries another mark after every write', async ({ database }) => {
  const { idOf } = await worldIn(database.db)
  const places = () =>
    byIndexes(database.db, (rows) =>
      rows<{ id: string; mark: string }>(
        sql`select id, ${MARK_OF_ENTRY} as mark from search_entry entry where id = ${idOf.battery}`,
      ),
    )
  const readings = keepReadings()
  const read = async (found: readonly { id: string; mark: string }[]) =>
    (await byIndexes(database.db, (rows) => readings.of(found, rows))).get(idOf.battery)
  const before = await places()
  const known = await read(before)
  expect(await read(before)).toBe(known)
  await database.db
    .update(searchEntry)
    .set({ sortName: 'other' })
    .where(eq(searchEntry.id, idOf.battery))
  const after = await places()
  expect(after).not.toEqual(before)
  expect(await read(after)).toEqual(known)
  expect(await read(after)).not.toBe(known)
})
