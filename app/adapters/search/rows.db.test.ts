import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '#tests/support/test-database.ts'
import { byIndexes } from './rows.ts'

test('the first statement already finds the settings', async ({ database }) => {
  const [first] = await byIndexes(database.db, (rows) =>
    rows<{ scan: string; jit: string }>(
      sql`select current_setting('enable_seqscan') as scan, current_setting('jit') as jit`,
    ),
  )
  expect(first).toEqual({ scan: 'off', jit: 'off' })
})

test('the settings end with the search', async ({ database }) => {
  await byIndexes(database.db, (rows) => rows(sql`select 1`))
  const [after] = await database.db.execute<{ scan: string }>(
    sql`select current_setting('enable_seqscan') as scan`,
  )
  expect(after?.scan).toBe('on')
})
