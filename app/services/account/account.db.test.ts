import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { emailToken, message, throttle, user } from '#db/schema/index.ts'
import { test } from '#tests/support/test-database.ts'
import { createAuth } from '../../adapters/auth/create-auth.server.ts'
import type { Actor } from '../../domain/access/types.ts'
import { THROTTLE, TOKEN } from '../../domain/account/limits.ts'
import { changePassword } from './change-password.server.ts'
import { chooseLanguage } from './choose-language.server.ts'
import { getToken } from './email-tokens.server.ts'
import { endOtherSessions, endSession } from './end-session.server.ts'
import { findActor } from './find-actor.server.ts'
import { findMessages } from './find-messages.server.ts'
import { findSessions } from './find-sessions.server.ts'
import { findUserByEmail } from './find-user.server.ts'
import type { WriteLetter } from './letters.ts'
import { registerUser } from './register-user.server.ts'
import { requestPasswordReset } from './request-password-reset.server.ts'
import { requestVerification } from './request-verification.server.ts'
import { resetPassword } from './reset-password.server.ts'
import { findSampleIdentities, signInSample } from './sample-identities.server.ts'
import { signIn } from './sign-in.server.ts'
import { signOut } from './sign-out.server.ts'
import { sweepAccount } from './sweep-account.server.ts'
import { verifyEmail } from './verify-email.server.ts'

const EMAIL = 'chen@firm.example'
const PASSWORD = '柔轮刚轮波发生器三件'
const MINUTE = 60_000

/** Everything the services take, with a clock that the test moves and that never says the same twice. */
function portsOver(db: Db) {
  let at = Date.now()
  const auth = createAuth(db, { now: () => new Date(), secure: false })
  const pass = (ms: number) => {
    at += ms
    return new Date(at)
  }
  return { db, auth, now: () => pass(1), pass }
}
type Ports = ReturnType<typeof portsOver>

const write: WriteLetter = (letter) => ({
  subject: `${letter.locale} ${letter.template}`,
  body: 'token' in letter ? letter.token : '',
})
const browser = (cookie: string | null = null, device = 'Firefox, Linux') => ({ cookie, device })
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''

const register = (ports: Ports, over: Partial<Parameters<typeof registerUser>[1]> = {}) =>
  registerUser(ports, {
    email: EMAIL,
    password: PASSWORD,
    locale: 'en',
    address: '203.0.113.9',
    write,
    ...over,
  })

async function enter(ports: Ports, over: Partial<Parameters<typeof signIn>[1]> = {}) {
  const input = { email: EMAIL, password: PASSWORD, address: '203.0.113.9', browser: browser() }
  return signIn(ports, { ...input, ...over })
}

async function session(ports: Ports, device?: string): Promise<{ cookie: string; actor: Actor }> {
  const entered = await enter(ports, { browser: browser(null, device) })
  if (!entered.ok) throw new Error(entered.error)
  const cookie = cookieOf(entered.value.cookie)
  const { actor } = await findActor(ports, cookie)
  if (!actor) throw new Error('no session')
  return { cookie, actor }
}

/** The latest mails, the newest first. */
const mails = async (ports: Ports) => (await findMessages(ports)).map((one) => one)
const lastToken = async (ports: Ports) => (await mails(ports))[0]?.body ?? ''

describe('registering', () => {
  test('makes an account and mails the link, whose token the database knows by its hash', async ({
    db,
  }) => {
    const ports = portsOver(db)
    expect(await register(ports)).toEqual({ ok: true, value: null })
    const [added] = await db.select().from(user)
    expect(added).toMatchObject({ email: EMAIL, emailVerifiedAt: null, locale: 'en' })
    expect(added?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await mails(ports)).toMatchObject([{ recipient: EMAIL, subject: 'en verify' }])
    const [token] = await db.select().from(emailToken)
    expect(token?.id).not.toBe(await lastToken(ports))
  })

  test('answers the same for an address that has an account, and tells its owner', async ({
    db,
  }) => {
    const ports = portsOver(db)
    const first = await register(ports)
    const again = await register(ports, { password: 'another fine password', locale: 'zh-Hans' })
    expect(again).toEqual(first)
    expect((await mails(ports))[0]).toMatchObject({
      recipient: EMAIL,
      subject: 'en already-registered',
    })
    expect(await db.select().from(user)).toHaveLength(1)
    expect(await enter(ports, { password: 'another fine password' })).toMatchObject({ ok: false })
    expect(await enter(ports)).toMatchObject({ ok: true })
  })

  test.for([
    ['short', 'password-short'],
    ['password123', 'password-common'],
    [EMAIL, 'password-is-mail'],
  ])('refuses %s, and nothing is written', async ([password, fault], { db }) => {
    const ports = portsOver(db)
    expect(await register(ports, { password })).toEqual({ ok: false, error: fault })
    expect(await db.select().from(user)).toEqual([])
    expect(await mails(ports)).toEqual([])
  })

  test('fills no mailbox: the mails to one address are counted, whoever asks', async ({ db }) => {
    const ports = portsOver(db)
    for (let i = 0; i < THROTTLE.mailAccount.hits; i++) {
      expect(await register(ports, { address: `203.0.113.${i}` })).toMatchObject({ ok: true })
    }
    const over = await register(ports, { address: '203.0.113.99' })
    expect(over).toEqual({ ok: false, error: 'throttled', detail: { minutes: 60 } })
    const asked = { email: EMAIL, address: '198.51.100.1', write }
    expect(await requestPasswordReset(ports, asked)).toMatchObject({ error: 'throttled' })
    expect(await mails(ports)).toHaveLength(THROTTLE.mailAccount.hits)
  })

  test('counts one subscriber of IPv6 once', async ({ db }) => {
    const ports = portsOver(db)
    for (let i = 0; i < THROTTLE.mailAddress.hits; i++) {
      const address = `2001:db8:1:2::${i}`
      const asked = { email: `a${i}@firm.example`, address, write }
      expect(await requestPasswordReset(ports, asked)).toMatchObject({ ok: true })
    }
    const asked = (address: string) => ({ email: 'b@firm.example', address, write })
    expect(await requestPasswordReset(ports, asked('2001:db8:1:2:ffff::1'))).toMatchObject({
      error: 'throttled',
    })
    expect(await requestPasswordReset(ports, asked('2001:db8:1:3::1'))).toMatchObject({ ok: true })
  })
})

describe('verifying the address', () => {
  test('takes the link once, for a day, and opening it spends nothing', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const token = await lastToken(ports)
    const named = { token, purpose: 'verify' } as const
    expect(await getToken(ports, named)).toMatchObject({ ok: true, value: { email: EMAIL } })
    expect(await verifyEmail(ports, { token })).toMatchObject({ ok: true, value: { email: EMAIL } })
    expect((await findUserByEmail(ports, EMAIL))?.verified).toBe(true)
    expect(await verifyEmail(ports, { token })).toEqual({ ok: false, error: 'link-used' })
  })

  test('refuses a link that is old, made up, or meant for a reset', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const token = await lastToken(ports)
    expect(await verifyEmail(ports, { token: 'made-up' })).toMatchObject({ error: 'link-unknown' })
    await requestPasswordReset(ports, { email: EMAIL, address: '203.0.113.9', write })
    const reset = await lastToken(ports)
    expect(await verifyEmail(ports, { token: reset })).toMatchObject({ error: 'link-unknown' })
    ports.pass(TOKEN.verifyMs)
    expect(await verifyEmail(ports, { token })).toMatchObject({ error: 'link-expired' })
    expect((await findUserByEmail(ports, EMAIL))?.verified).toBe(false)
  })

  test('sends the link again; an earlier one still works, then none does', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const early = await lastToken(ports)
    const { actor } = await session(ports)
    ports.pass(MINUTE)
    await requestVerification(ports, { actor, write })
    const late = await lastToken(ports)
    expect(late).not.toBe(early)
    expect(await verifyEmail(ports, { token: early })).toMatchObject({ ok: true })
    expect(await verifyEmail(ports, { token: late })).toMatchObject({ error: 'link-used' })
    await requestVerification(ports, { actor, write })
    expect(await mails(ports)).toHaveLength(2)
  })
})

describe('signing in', () => {
  test('works before the address is verified, and sees who it is', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const { actor } = await session(ports)
    expect(actor).toMatchObject({ email: EMAIL, emailVerified: false, memberships: [] })
  })

  test('says the same for a wrong password and for an unknown address', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const wrong = await enter(ports, { password: `${PASSWORD}。` })
    const unknown = await enter(ports, { email: 'nobody@firm.example' })
    expect(wrong).toEqual({ ok: false, error: 'wrong-credentials' })
    expect(unknown).toEqual(wrong)
  })

  test('opens a new session and ends the one that the browser had', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const before = await session(ports)
    const entered = await enter(ports, { browser: browser(before.cookie) })
    expect(await ports.auth.readSession(before.cookie)).toBeNull()
    expect(entered.ok && cookieOf(entered.value.cookie)).not.toBe(before.cookie)
  })

  test('is refused for an account after too many wrong passwords, also the right one, until the window ends', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    const { hits, windowMs } = THROTTLE.signInAccount
    for (let i = 0; i < hits; i++) {
      const tried = await enter(ports, { password: 'wrong', address: `198.51.100.${i}` })
      expect(tried).toEqual({ ok: false, error: 'wrong-credentials' })
    }
    const blocked = { ok: false, error: 'throttled', detail: { minutes: 15 } }
    expect(await enter(ports, { address: '192.0.2.1' })).toEqual(blocked)
    ports.pass(windowMs)
    expect(await enter(ports)).toMatchObject({ ok: true })
  })

  test('throttles an unknown account alike', async ({ db }) => {
    const ports = portsOver(db)
    const tries = Array.from({ length: THROTTLE.signInAccount.hits + 1 }, () => EMAIL)
    const answers = []
    for (const email of tries) answers.push(await enter(ports, { email }))
    expect(answers.at(-1)).toMatchObject({ error: 'throttled' })
  })

  test('is refused for a peer that tries many accounts; that peer locks no account', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    for (let i = 0; i < THROTTLE.signInAddress.hits; i++) {
      await enter(ports, { email: `a${i}@firm.example`, address: '198.51.100.7' })
    }
    for (let i = 0; i <= THROTTLE.signInAccount.hits; i++) {
      const tried = await enter(ports, { password: 'wrong', address: '198.51.100.7' })
      expect(tried).toMatchObject({ error: 'throttled' })
    }
    expect(await enter(ports, { address: '192.0.2.1' })).toMatchObject({ ok: true })
  })

  test('forgets wrong passwords after the right one, but a peer keeps those for other accounts', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    for (let i = 1; i < THROTTLE.signInAccount.hits; i++) await enter(ports, { password: 'wrong' })
    expect(await enter(ports)).toMatchObject({ ok: true })
    expect(await enter(ports, { password: 'wrong' })).toMatchObject({ error: 'wrong-credentials' })
    const spent = THROTTLE.signInAccount.hits
    for (let i = spent; i < THROTTLE.signInAddress.hits; i++) {
      await enter(ports, { email: `a${i}@firm.example` })
      await enter(ports)
    }
    expect(await enter(ports)).toMatchObject({ error: 'throttled' })
  })

  test('keeps no address and no mail address in the counters', async ({ db }) => {
    const ports = portsOver(db)
    await enter(ports)
    const rows = JSON.stringify(await db.select().from(throttle))
    expect(rows).not.toMatch(/203\.0\.113|firm\.example/)
  })

  test('signing out ends the session on the server', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const { cookie } = await session(ports)
    expect(await signOut(ports, { cookie })).toContain('Max-Age=0')
    expect(await ports.auth.readSession(cookie)).toBeNull()
    expect(await signOut(ports, { cookie: null })).toContain('Max-Age=0')
  })
})

describe('a forgotten password', () => {
  const ask = (ports: Ports, email = EMAIL) =>
    requestPasswordReset(ports, { email, address: '203.0.113.9', write })

  test('asks the same of everybody and mails only who has an account', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const [known, unknown] = [await ask(ports), await ask(ports, 'nobody@firm.example')]
    expect(unknown).toEqual(known)
    expect(await mails(ports)).toMatchObject([{ subject: 'en reset' }, { subject: 'en verify' }])
  })

  test('is replaced through the link: sessions end, the address is verified, the lock opens', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    const { cookie } = await session(ports)
    for (let i = 0; i <= THROTTLE.signInAccount.hits; i++) await enter(ports, { password: 'wrong' })
    await ask(ports)
    const token = await lastToken(ports)
    ports.pass(MINUTE)
    const password = '新的密码也要够长才行'
    expect(await resetPassword(ports, { token, password, write })).toEqual({
      ok: true,
      value: { email: EMAIL },
    })
    expect(await ports.auth.readSession(cookie)).toBeNull()
    expect(await enter(ports)).toMatchObject({ error: 'wrong-credentials' })
    expect(await enter(ports, { password })).toMatchObject({ ok: true })
    expect((await findUserByEmail(ports, EMAIL))?.verified).toBe(true)
    expect((await mails(ports))[0]?.subject).toBe('en password-changed')
    expect(await resetPassword(ports, { token, password, write })).toMatchObject({
      error: 'link-used',
    })
  })

  test('keeps its link when the new password is refused, and loses it after an hour', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    await ask(ports)
    const token = await lastToken(ports)
    const reset = (password: string) => resetPassword(ports, { token, password, write })
    expect(await reset('short')).toMatchObject({ error: 'password-short' })
    expect(await reset(EMAIL)).toMatchObject({ error: 'password-is-mail' })
    ports.pass(TOKEN.resetMs)
    expect(await reset('a fine new password')).toMatchObject({ error: 'link-expired' })
    expect(await enter(ports)).toMatchObject({ ok: true })
  })
})

describe('the account page', () => {
  test('changes the password for who knows the old one; the other sessions end, this one stays', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    const [here, there] = [await session(ports), await session(ports)]
    const change = (oldPassword: string, newPassword: string) =>
      changePassword(ports, { actor: here.actor, oldPassword, newPassword, write })
    expect(await change('wrong', 'a fine new password')).toMatchObject({ error: 'wrong-password' })
    expect(await change(PASSWORD, 'short')).toMatchObject({ error: 'password-short' })
    expect(await ports.auth.readSession(there.cookie)).not.toBeNull()
    expect(await change(PASSWORD, 'a fine new password')).toMatchObject({ ok: true })
    expect(await ports.auth.readSession(there.cookie)).toBeNull()
    expect(await ports.auth.readSession(here.cookie)).not.toBeNull()
    expect(await enter(ports, { password: 'a fine new password' })).toMatchObject({ ok: true })
  })

  test('tells of a new password only at an address that is verified', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const token = await lastToken(ports)
    const { actor } = await session(ports)
    const change = (oldPassword: string, newPassword: string) =>
      changePassword(ports, { actor, oldPassword, newPassword, write })
    await change(PASSWORD, 'the second password')
    expect(await mails(ports)).toHaveLength(1)
    await verifyEmail(ports, { token })
    ports.pass(MINUTE)
    await change('the second password', 'the third password')
    expect((await mails(ports))[0]?.subject).toBe('en password-changed')
  })

  test('guessing the old password there is counted like signing in', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const { actor } = await session(ports)
    const guess = { actor, oldPassword: 'wrong', newPassword: 'a fine new password', write }
    for (let i = 0; i < THROTTLE.signInAccount.hits; i++) await changePassword(ports, guess)
    expect(await changePassword(ports, { ...guess, oldPassword: PASSWORD })).toMatchObject({
      error: 'throttled',
    })
  })

  test('lists one’s own sessions and ends one or all others; those of others do not exist', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await register(ports)
    const foreignEmail = 'wong@other.example'
    await register(ports, { email: foreignEmail })
    const here = await session(ports, 'Chrome, Windows')
    const phone = await session(ports, 'Safari, iPhone')
    await session(ports, 'WeChat, Android')
    const foreign = await enter(ports, { email: foreignEmail })
    const foreignCookie = cookieOf(foreign.ok ? foreign.value.cookie : '')
    const { actor } = here
    const list = async () => (await findSessions(ports, { actor })).map((one) => one.device).sort()
    expect(await list()).toEqual(['Chrome, Windows', 'Safari, iPhone', 'WeChat, Android'])
    const own = (await findSessions(ports, { actor })).find((one) => one.current)
    expect(own?.device).toBe('Chrome, Windows')

    const foreignId = (await ports.auth.readSession(foreignCookie))?.sessionId ?? ''
    expect(await endSession(ports, { actor, sessionId: foreignId })).toEqual({
      ok: false,
      error: 'not-found',
    })
    await endSession(ports, { actor, sessionId: phone.actor.sessionId })
    expect(await list()).toEqual(['Chrome, Windows', 'WeChat, Android'])
    await endOtherSessions(ports, { actor })
    expect(await list()).toEqual(['Chrome, Windows'])
    expect(await ports.auth.readSession(foreignCookie)).not.toBeNull()
  })

  test('keeps the language of the mails', async ({ db }) => {
    const ports = portsOver(db)
    await register(ports)
    const { actor } = await session(ports)
    await chooseLanguage(ports, { actor, locale: 'zh-Hant-HK' })
    await requestPasswordReset(ports, { email: EMAIL, address: '203.0.113.9', write })
    expect((await mails(ports)).map((one) => one.subject)).toContain('zh-Hant-HK reset')
  })
})

describe('sample identities', () => {
  const addSample = (db: Db, role: string) =>
    db.insert(user).values({
      id: role,
      email: `${role}@sample.invalid`,
      passwordHash: '!',
      sampleRole: role,
      emailVerifiedAt: new Date(),
    })

  test('are those that the sample data brought', async ({ db }) => {
    const ports = portsOver(db)
    expect(await findSampleIdentities(ports)).toEqual([])
    expect(await signInSample(ports, { role: 'sme', browser: browser() })).toMatchObject({
      error: 'not-found',
    })
    await addSample(db, 'sme')
    expect(await findSampleIdentities(ports)).toEqual([{ role: 'sme', organisation: null }])
    const entered = await signInSample(ports, { role: 'sme', browser: browser() })
    const { actor } = await findActor(ports, cookieOf(entered.ok ? entered.value.cookie : ''))
    expect(actor).toMatchObject({ email: 'sme@sample.invalid', sample: true })
  })

  test('have no password, and none can be set', async ({ db }) => {
    const ports = portsOver(db)
    await addSample(db, 'chain_leader')
    const email = 'chain_leader@sample.invalid'
    for (const password of ['!', '', PASSWORD]) {
      expect(await enter(ports, { email, password })).toMatchObject({ error: 'wrong-credentials' })
    }
    expect(await register(ports, { email })).toMatchObject({ ok: true })
    await requestPasswordReset(ports, { email, address: '203.0.113.9', write })
    expect(await mails(ports)).toEqual([])
  })
})

test('what has served its time is removed', async ({ db }) => {
  const ports = portsOver(db)
  await register(ports)
  await session(ports)
  await sweepAccount(ports)
  expect(await db.select().from(message)).toHaveLength(1)
  ports.pass(32 * 24 * 60 * MINUTE)
  await sweepAccount(ports)
  for (const table of [message, emailToken, throttle]) {
    expect(await db.select().from(table)).toEqual([])
  }
  expect(await db.select().from(user).where(eq(user.email, EMAIL))).toHaveLength(1)
})
