import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { DataFolderInUse, openEmbedded } from '../client.server.ts'

const open = (statementLimitMs = 30_000) =>
  openEmbedded({
    template: inject('databaseTemplate'),
    socketPath: join(tmpdir(), `wanlian-${randomUUID()}.sock`),
    statementLimitMs,
  })

test('answers reach the connection that asked, however many ask at once', async () => {
  const database = await open()
  const asked = Array.from({ length: 200 }, (_, i) => i)
  const answers = await Promise.all(
    asked.map(async (i) => {
      const [row] = await database.db.execute<{ n: number }>(
        sql`select ${i}::int as n, pg_sleep(0)`,
      )
      return row?.n
    }),
  )
  expect(answers).toEqual(asked)
  await database.close()
})

test('a statement that overruns is ended, the next one waits and is answered', async () => {
  const database = await open(600)
  const long = database.db.execute(sql`select count(*) from generate_series(1, 4000000000)`)
  await expect(long).rejects.toMatchObject({ cause: { code: 'CONNECTION_CLOSED' } })
  const [row] = await database.db.execute<{ n: number }>(sql`select 1 as n`)
  expect(row?.n).toBe(1)
  expect(database.embedded.restarts()).toBe(1)
  await database.close()
})

test('a socket that answers is in use, and refused', async () => {
  const socketPath = join(tmpdir(), `wanlian-${randomUUID()}.sock`)
  const first = await openEmbedded({ template: inject('databaseTemplate'), socketPath })
  await expect(openEmbedded({ socketPath })).rejects.toBeInstanceOf(DataFolderInUse)
  await first.close()
})

test('a process that is busy itself for longer than the limit loses no connection', async () => {
  const database = await open(600)
  const asked = database.db.execute<{ n: number }>(sql`select 1 as n`)
  const busyUntil = performance.now() + 1_500
  while (performance.now() < busyUntil);
  expect([...(await asked)]).toEqual([{ n: 1 }])
  expect([...(await database.db.execute(sql`select 2 as n`))]).toEqual([{ n: 2 }])
  expect(database.embedded.restarts()).toBe(0)
  await database.close()
})
