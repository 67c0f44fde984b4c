import { eq, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { newId } from '#db/new-id.ts'
import { session, user } from '#db/schema/index.ts'
import { test } from '#tests/support/test-database.ts'
import { createAuth } from './create-auth.server.ts'

const HOUR = 1 / 24

/** Lets days pass: Lucia reads the clock of the machine, so the sessions are moved into the past instead. */
async function age(db: Db, days: number): Promise<void> {
  const earlier = (column: PgColumn) => sql`${column} - ${days} * interval '1 day'`
  await db.update(session).set({
    createdAt: earlier(session.createdAt),
    lastUsedAt: earlier(session.lastUsedAt),
    expiresAt: earlier(session.expiresAt),
  })
}

const authOver = (db: Db, secure = false) => createAuth(db, { now: () => new Date(), secure })

async function addUser(db: Db): Promise<string> {
  const id = newId()
  await db.insert(user).values({ id, email: `${id}@firm.example`, passwordHash: 'none' })
  return id
}
const sent = (setCookie: string) => setCookie.split(';')[0] ?? ''

describe('a session', () => {
  test('is known by its cookie, and the database holds no part of the secret', async ({ db }) => {
    const auth = authOver(db)
    const userId = await addUser(db)
    const cookie = sent(await auth.openSession(userId, 'Chrome, Windows'))
    const found = await auth.readSession(cookie)
    const [row] = await db.select().from(session)
    expect(found).toEqual({ userId, sessionId: row?.id })
    expect(row?.device).toBe('Chrome, Windows')
    expect(JSON.stringify(row)).not.toContain(cookie.split('=')[1])
    expect(await auth.readSession(`wanlian-session=${row?.id}`)).toBeNull()
  })

  test('slides with use and ends after 14 days without', async ({ db }) => {
    const auth = authOver(db)
    const userId = await addUser(db)
    const cookie = sent(await auth.openSession(userId, ''))
    await age(db, 6)
    expect((await auth.readSession(cookie))?.cookie).toBeUndefined()
    await age(db, 2)
    expect((await auth.readSession(cookie))?.cookie).toContain(cookie)
    await age(db, 13)
    expect(await auth.readSession(cookie)).toMatchObject({ userId })
    await age(db, 14)
    expect(await auth.readSession(cookie)).toBeNull()
  })

  test('ends 30 days after it began, however busy', async ({ db }) => {
    const auth = authOver(db)
    const cookie = sent(await auth.openSession(await addUser(db), ''))
    for (const days of [6, 6, 6, 6, 5.9]) {
      await age(db, days)
      expect(await auth.readSession(cookie)).not.toBeNull()
    }
    await age(db, 0.1)
    expect(await auth.readSession(cookie)).toBeNull()
    expect(await db.select().from(session)).toEqual([])
  })

  test('writes its last use once an hour', async ({ db }) => {
    const auth = authOver(db)
    const cookie = sent(await auth.openSession(await addUser(db), ''))
    const useAfter = async (days: number) => {
      await age(db, days)
      const [before] = await db.select().from(session)
      await auth.readSession(cookie)
      const [then] = await db.select().from(session)
      return Number(then?.lastUsedAt) - Number(before?.lastUsedAt)
    }
    expect(await useAfter(0.5 * HOUR)).toBe(0)
    expect(await useAfter(1.5 * HOUR)).toBeGreaterThan(0)
  })

  test('is ended on the server: alone, with all of a person, or all but one', async ({ db }) => {
    const auth = authOver(db)
    const [one, other] = [await addUser(db), await addUser(db)]
    const open = async (userId: string) => sent(await auth.openSession(userId, ''))
    const [a, b, c, foreign] = [
      await open(one),
      await open(one),
      await open(one),
      await open(other),
    ]
    await auth.endSession((await auth.readSession(a))?.sessionId ?? '')
    expect(await auth.readSession(a)).toBeNull()
    await auth.endSessions(one, (await auth.readSession(b))?.sessionId)
    expect(await auth.readSession(c)).toBeNull()
    expect(await auth.readSession(b)).not.toBeNull()
    await auth.endSessions(one)
    expect(await auth.readSession(b)).toBeNull()
    expect(await auth.readSession(foreign)).not.toBeNull()
  })

  test('ends with its user', async ({ db }) => {
    const auth = authOver(db)
    const userId = await addUser(db)
    const cookie = sent(await auth.openSession(userId, ''))
    await db.delete(user).where(eq(user.id, userId))
    expect(await auth.readSession(cookie)).toBeNull()
  })

  test('leaves no row when it is over', async ({ db }) => {
    const auth = authOver(db)
    const userId = await addUser(db)
    await auth.openSession(userId, 'old')
    await age(db, 10)
    await auth.openSession(userId, 'young')
    await age(db, 4)
    await auth.sweepSessions()
    expect(await db.select({ device: session.device }).from(session)).toEqual([{ device: 'young' }])
  })
})

describe('the cookie', () => {
  test('is for this host, over http only while the site is', async ({ db }) => {
    const userId = await addUser(db)
    const plain = await authOver(db).openSession(userId, '')
    expect(plain).toMatch(
      /^wanlian-session=[a-z0-9]{40}; HttpOnly; Max-Age=1209600; Path=\/; SameSite=Lax$/,
    )
    const secure = await authOver(db, true).openSession(userId, '')
    expect(secure).toMatch(
      /^__Host-wanlian-session=[a-z0-9]{40}; HttpOnly; Max-Age=1209600; Path=\/; SameSite=Lax; Secure$/,
    )
    expect(await authOver(db, true).readSession(sent(secure))).not.toBeNull()
    expect(authOver(db, true).clearedCookie()).toMatch(/^__Host-wanlian-session=; .*Max-Age=0/)
  })

  test('is found among others', async ({ db }) => {
    const auth = authOver(db)
    const cookie = sent(await auth.openSession(await addUser(db), ''))
    expect(await auth.readSession(`lang=en;${cookie}; x=%E0%A4%A`)).not.toBeNull()
  })

  test.for([
    null,
    '',
    '=',
    ';;;',
    'wanlian-session',
    'wanlian-session=',
    'wanlian-session=%',
    'wanlian-session=%E0%A4%A',
    `wanlian-session=${'a'.repeat(100_000)}`,
    "wanlian-session=' or 1=1 --",
    'wanlian-session=\u0000',
    `wanlian-session=${'a'.repeat(40)}`,
  ])('that is malformed or unknown is nobody: %j', async (header, { db }) => {
    expect(await authOver(db).readSession(header)).toBeNull()
  })
})

describe('a password', () => {
  test('is kept as argon2id with the cost of the record, salted', async ({ db }) => {
    const auth = authOver(db)
    const [a, b] = [
      await auth.hashPassword('谐波减速器柔轮刚轮'),
      await auth.hashPassword('谐波减速器柔轮刚轮'),
    ]
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(a).not.toBe(b)
    expect(await auth.verifyPassword(a, '谐波减速器柔轮刚轮')).toBe(true)
    expect(await auth.verifyPassword(a, '谐波减速器柔轮')).toBe(false)
    expect(
      await auth.verifyPassword(await auth.hashPassword('ＡＢＣ１２３４５６７'), 'ABC1234567'),
    ).toBe(true)
  })

  test.for([null, '', '!', 'none', '$argon2id$', '$argon2id$v=19$m=1,t=1,p=1$x$y', '\ud800'])(
    'never fits a missing or malformed hash, and nothing is thrown: %j',
    async (hash, { db }) => {
      expect(await authOver(db).verifyPassword(hash, 'nobody has this password')).toBe(false)
    },
  )
})
