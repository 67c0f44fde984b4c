import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { describe, expect } from 'vitest'
import { createAuth } from '#app/adapters/auth/create-auth.server.ts'
import type { MailPort } from '#app/adapters/mail/mail-port.ts'
import { createOutboxMail } from '#app/adapters/mail/outbox-mail.ts'
import type { Db } from '#db/client.server.ts'
import { newId, newPublicId } from '#db/new-id.ts'
import { membership, organisation, user } from '#db/schema/index.ts'
import { test } from '#tests/support/test-database.ts'
import { action as accountAction, loader as accountLoader } from '../account+/_index.tsx'
import { loader as myLoader } from '../my+/_index.tsx'
import { action as forgotAction } from './forgot-password.tsx'
import { loader as outboxLoader } from './outbox.tsx'
import { action as registerAction, loader as registerLoader } from './register.tsx'
import { action as signInAction } from './sign-in.tsx'
import { action as signOutAction, loader as signOutLoader } from './sign-out.tsx'
import { action as tryAction, loader as tryLoader } from './try.tsx'
import { action as verifyAction, loader as verifyLoader } from './verify-email.tsx'

const PASSWORD = '柔轮刚轮波发生器三件'
const EMAIL = 'chen@firm.example'

type Ask = {
  path: string
  fields?: Record<string, string>
  cookie?: string
  loopback?: boolean
  mail?: MailPort
}

/** A site over a database: what a route is called with for a request. */
function siteOver(db: Db) {
  const now = () => new Date()
  const auth = createAuth(db, { now, secure: false })
  return ({ path, fields, cookie, loopback = true, mail = createOutboxMail() }: Ask) => {
    const request = new Request(`http://localhost:3000${path}`, {
      headers: cookie ? { cookie } : {},
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    const env = { HOST: '127.0.0.1', PORT: 3000 }
    const context = {
      runtime: { db, auth, now, mail, env },
      loopback,
      peer: '127.0.0.1',
      requestId: 'TEST',
    } as unknown as AppLoadContext
    const lang = path.startsWith('/en') ? { lang: 'en' } : {}
    return { request, context, params: lang } satisfies ActionFunctionArgs
  }
}
type Site = ReturnType<typeof siteOver>

/** What a route answers, whether it returns or throws. */
async function answer(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (thrown) {
    return thrown
  }
}
const headed = (location: string) => (reply: unknown) =>
  reply instanceof Response && reply.status === 302 && reply.headers.get('Location') === location
const status = (reply: unknown) =>
  reply instanceof Response ? reply.status : (reply as { init?: { status?: number } }).init?.status

const register = (site: Site, fields = { email: EMAIL, password: PASSWORD }) =>
  answer(() => registerAction(site({ path: '/en/register', fields })))

async function signedIn(site: Site): Promise<string> {
  await register(site)
  const fields = { email: EMAIL, password: PASSWORD }
  const reply = await answer(() => signInAction(site({ path: '/sign-in', fields })))
  return (reply as Response).headers.get('Set-Cookie')?.split(';')[0] ?? ''
}

describe('registering', () => {
  test('answers alike whether the address has an account or not, without a cookie', async ({
    db,
  }) => {
    const site = siteOver(db)
    const [first, again] = [await register(site), await register(site)]
    expect(first).toEqual({ sentTo: EMAIL })
    expect(again).toEqual(first)
  })

  test('keeps the address and not the password when something must be mended', async ({ db }) => {
    const reply = await register(siteOver(db), { email: EMAIL, password: 'short' })
    expect(status(reply)).toBe(422)
    expect(reply).toMatchObject({
      data: {
        errors: { password: 'A password needs at least 10 characters' },
        values: { email: [EMAIL] },
      },
    })
    expect(JSON.stringify(reply)).not.toContain('short"')
  })

  test('says when mail goes nowhere: neither a server nor this machine’s outbox', async ({
    db,
  }) => {
    const site = siteOver(db)
    const here = await registerLoader(site({ path: '/register' }))
    expect(here.mail).toEqual({ delivers: false, outbox: true })
    const elsewhere = await registerLoader(site({ path: '/register', loopback: false }))
    expect(elsewhere.mail).toEqual({ delivers: false, outbox: false })
  })
})

describe('signing in', () => {
  test.for([
    ['/en/my/new?a=1', '/en/my/new?a=1'],
    ['//evil.example', '/my'],
    ['/\\evil.example', '/my'],
    ['https://evil.example/', '/my'],
    ['', '/my'],
  ] as const)('leads from ?next=%s to %s', async ([next, location], { db }) => {
    const site = siteOver(db)
    await register(site)
    const path = `/sign-in?next=${encodeURIComponent(next)}`
    const fields = { email: EMAIL, password: PASSWORD }
    const reply = await answer(() => signInAction(site({ path, fields })))
    expect(reply).toSatisfy(headed(location))
    expect((reply as Response).headers.get('Set-Cookie')).toMatch(/^wanlian-session=.*HttpOnly/)
  })

  test('a member who registers or signs in again is led on', async ({ db }) => {
    const site = siteOver(db)
    const cookie = await signedIn(site)
    const reply = await answer(() =>
      registerLoader(site({ path: '/register?next=/search', cookie })),
    )
    expect(reply).toSatisfy(headed('/search'))
  })

  test('too many tries are answered 429 with the minutes to wait', async ({ db }) => {
    const site = siteOver(db)
    const fields = { email: EMAIL, password: 'wrong' }
    const tried = () => answer(() => signInAction(site({ path: '/en/sign-in', fields })))
    for (let i = 0; i < 10; i++) expect(status(await tried())).toBe(422)
    const blocked = await tried()
    expect(status(blocked)).toBe(429)
    expect(blocked).toMatchObject({
      data: { errors: { form: 'Too many tries; try again in 15 min' } },
    })
  })

  test('opening the address of signing out changes nothing; its button ends the session', async ({
    db,
  }) => {
    const site = siteOver(db)
    const cookie = await signedIn(site)
    signOutLoader(site({ path: '/sign-out', cookie }))
    await accountLoader(site({ path: '/account', cookie }))
    await signOutAction(site({ path: '/sign-out', cookie, fields: {} }))
    const reply = await answer(() => accountLoader(site({ path: '/account', cookie })))
    expect(reply).toSatisfy(headed('/sign-in?next=%2Faccount'))
  })
})

describe('the outbox and the sample identities', () => {
  const addSample = (db: Db) =>
    db
      .insert(user)
      .values({ id: 's', email: 'sme@sample.invalid', passwordHash: '!', sampleRole: 'sme' })

  test('the outbox is seen on this machine, while no server takes the mail', async ({ db }) => {
    const site = siteOver(db)
    await register(site)
    const path = '/outbox'
    expect(await outboxLoader(site({ path }))).toMatchObject({ messages: [{ recipient: EMAIL }] })
    const away = site({ path, loopback: false })
    expect(status(await answer(() => outboxLoader(away)))).toBe(404)
    const mail = { delivers: true, send: async () => {} }
    expect(status(await answer(() => outboxLoader(site({ path, mail }))))).toBe(404)
  })

  test('a press signs in as a sample firm', async ({ db }) => {
    const site = siteOver(db)
    await addSample(db)
    expect(await tryLoader(site({ path: '/try' }))).toMatchObject({ identities: [{ role: 'sme' }] })
    const reply = await answer(() => tryAction(site({ path: '/try', fields: { role: 'sme' } })))
    expect(reply).toSatisfy(headed('/my'))
    expect((reply as Response).headers.get('Set-Cookie')).toMatch(/^wanlian-session=/)
  })

  test('from anywhere else, without samples or for an unknown role there is no such page', async ({
    db,
  }) => {
    const site = siteOver(db)
    const path = '/try'
    expect(status(await answer(() => tryLoader(site({ path }))))).toBe(404)
    await addSample(db)
    const asks = [
      () => tryLoader(site({ path, loopback: false })),
      () => tryAction(site({ path, loopback: false, fields: { role: 'sme' } })),
      () => tryAction(site({ path, fields: { role: 'chain_leader' } })),
      () => tryAction(site({ path, fields: { role: 'admin' } })),
      () => tryAction(site({ path, fields: {} })),
    ]
    for (const ask of asks) expect(status(await answer(ask))).toBe(404)
  })
})

describe('the link of a mail', () => {
  test('changes nothing by being opened; a press verifies', async ({ db }) => {
    const site = siteOver(db)
    await register(site)
    const { messages } = await outboxLoader(site({ path: '/outbox' }))
    const token = /token=([\w-]+)/.exec(messages[0]?.body ?? '')?.[1] ?? ''
    expect(messages[0]?.body).toContain('http://localhost:3000/en/verify-email?token=')
    const path = `/verify-email?token=${token}`
    for (let i = 0; i < 2; i++) {
      expect(await verifyLoader(site({ path }))).toMatchObject({ email: EMAIL, fault: null })
    }
    const reply = await answer(() => verifyAction(site({ path, fields: { token } })))
    expect(reply).toSatisfy(headed('/sign-in?done=verified'))
    expect((reply as Response).headers.has('Set-Cookie')).toBe(false)
    expect(await verifyLoader(site({ path }))).toMatchObject({ email: '', fault: 'link-used' })
  })

  test('asking for a reset answers alike for any address', async ({ db }) => {
    const site = siteOver(db)
    await register(site)
    const ask = (email: string) =>
      answer(() => forgotAction(site({ path: '/forgot-password', fields: { email } })))
    expect(await ask(EMAIL)).toEqual({ sentTo: EMAIL })
    expect(await ask('nobody@firm.example')).toEqual({ sentTo: 'nobody@firm.example' })
  })
})

describe('the account page', () => {
  test.for([{ intent: 'session', sessionId: 'f'.repeat(64) }, { intent: 'no-such-thing' }, {}])(
    'answers 404 to %o',
    async (fields, { db }) => {
      const site = siteOver(db)
      const cookie = await signedIn(site)
      const given = fields as Record<string, string>
      const reply = await answer(() =>
        accountAction(site({ path: '/account', cookie, fields: given })),
      )
      expect(status(reply)).toBe(404)
    },
  )

  test('sends a visitor to sign in and back', async ({ db }) => {
    const site = siteOver(db)
    const fields = { intent: 'others' }
    const reply = await answer(() => accountAction(site({ path: '/en/account', fields })))
    expect(reply).toSatisfy(headed('/en/sign-in?next=%2Fen%2Faccount'))
  })
})

test('/my leads to naming the first firm, to the only one, or shows the choice', async ({ db }) => {
  const site = siteOver(db)
  const cookie = await signedIn(site)
  const [owner] = await db.select({ id: user.id }).from(user)
  const join = async (nameHans: string) => {
    const [id, publicId] = [newId(), newPublicId()]
    const confirmedAt = new Date()
    await db
      .insert(organisation)
      .values({ id, publicId, kind: 'manufacturer', nameHans, confirmedAt })
    await db.insert(membership).values({
      userId: owner?.id ?? '',
      organisationId: id,
      role: 'owner',
      createdAt: confirmedAt,
    })
    return publicId
  }
  const my = () => answer(() => myLoader(site({ path: '/my', cookie })))
  expect(await my()).toSatisfy(headed('/my/new'))
  const publicId = await join('海岬减速机')
  expect(await my()).toSatisfy(headed(`/my/${publicId}`))
  await join('海岬热处理')
  expect(await my()).toMatchObject({
    memberships: [{ name: '海岬减速机' }, { name: '海岬热处理' }],
  })
})
