import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { test } from '#tests/support/test-database.ts'
import { meta } from './schema/index.ts'

test('a transaction that fails leaves nothing, its neighbours stay', async ({ database }) => {
  const write = (key: string, fails: boolean) =>
    database.db.transaction(async (tx) => {
      await tx.insert(meta).values({ key, value: 'x' })
      if (fails) throw new Error('refused')
    })
  await Promise.allSettled(['a', 'b', 'c', 'd'].map((key, i) => write(key, i % 2 === 1)))
  const rows = await database.db.select({ key: meta.key }).from(meta).orderBy(meta.key)
  expect(rows.map((row) => row.key)).toEqual(['a', 'c'])
  await database.db.delete(meta)
})

test('text of any script is kept as it was written', async ({ db }) => {
  await db.insert(meta).values({ key: '谐波减速器', value: '軟體 𠮷 ‏ é' })
  const [row] = await db.select().from(meta)
  expect(row?.value).toBe('軟體 𠮷 ‏ é')
})

test('each test begins empty', async ({ db }) => {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from meta`)
  expect(row?.n).toBe(0)
})
