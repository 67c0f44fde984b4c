import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { test } from '#tests/support/test-database.ts'
import type { Db } from './client.server.ts'

const pidOf = async (tx: Db) => {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return row?.pid ?? 0
}

describe('a transaction whose connection is lost', () => {
  test('does not keep new connections from reading arrays', async ({ database: { db } }) => {
    const ask = () => db.execute(sql`select array['甲', '乙'] as names, array[1, 2] as numbers`)
    const answers = await Promise.all(Array.from({ length: 8 }, ask))
    for (const [row] of answers) expect(row).toEqual({ names: ['甲', '乙'], numbers: [1, 2] })
  })

  test('fails with that, ends no process, and the pool goes on', async ({ database, skip }) => {
    if (database.engine === 'pglite') skip('its connections cannot be ended from outside')
    const { db } = database
    const end = (pid: number) => db.execute(sql`select pg_terminate_backend(${pid}, 5000)`)
    const lose = {
      'while it waits for an answer': async (tx: Db) => {
        const pid = await pidOf(tx)
        const waiting = tx.execute(sql`select pg_sleep(30)`)
        await Promise.all([waiting, end(pid)])
      },
      'between two queries': async (tx: Db) => {
        await end(await pidOf(tx))
        await tx.execute(sql`select 1`)
      },
      'within a savepoint': (tx: Db) =>
        tx.transaction(async (inner) => {
          await end(await pidOf(inner))
          await inner.execute(sql`select 1`)
        }),
      'and it goes on all the same': async (tx: Db) => {
        await end(await pidOf(tx))
        for (let i = 0; i < 3; i++) await tx.execute(sql`select 1`).catch(() => {})
      },
    }
    for (const [how, work] of Object.entries(lose)) {
      await expect(db.transaction(work), how).rejects.toThrow()
      // others of the pool may hear only now that theirs is gone
      const works = () =>
        db.execute(sql`select 1`).then(
          ({ length }) => length,
          () => 0,
        )
      await expect.poll(works).toBe(1)
    }
  })

  test('says what failed of itself as before', async ({ database: { db } }) => {
    await expect(
      db.transaction((tx) => tx.execute(sql`select * from nothing_like_it`)),
    ).rejects.toMatchObject({ cause: { code: '42P01' } })
    const nested = db.transaction(async (tx) => {
      await tx.transaction((inner) => inner.execute(sql`select 1 / 0`)).catch(() => {})
      return tx.execute(sql`select 2 as n`)
    })
    expect(await nested).toMatchObject([{ n: 2 }])
  })
})
