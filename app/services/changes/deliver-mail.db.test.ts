import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { newId } from '#db/new-id.ts'
import { change, delivery, message } from '#db/schema/index.ts'
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts'
import { test } from '#tests/support/test-database.ts'
import { createOutboxMail } from '../../adapters/mail/outbox-mail.ts'
import { createSmtpMail } from '../../adapters/mail/smtp-mail.server.ts'
import { DELIVERY } from '../../domain/account/limits.ts'
import { startDeliverMail } from '../../jobs/deliver-mail.job.ts'
import { createLog } from '../../runtime/log.ts'
import { postLetter } from '../account/post-letter.server.ts'
import { claimDeliveries } from './claim-deliveries.server.ts'
import { deliverMail } from './deliver-mail.server.ts'
import { recordChange } from './record-change.server.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.refuse(null)
  server.received.length = 0
})

function portsOver(db: Db) {
  const clock = { at: new Date('2026-11-23T08:00:00Z') }
  const mail = createSmtpMail(server.url, 'no-reply@wanlian.example')
  return {
    db,
    mail,
    now: () => clock.at,
    pass: (ms: number) => (clock.at = new Date(+clock.at + ms)),
  }
}

/** Leaves `count` mails to be sent, each in its own words. */
async function post(ports: ReturnType<typeof portsOver>, count = 1) {
  for (let i = 0; i < count; i++) {
    await postLetter(ports, {
      to: { email: `p${i}@firm.example`, verified: true },
      letter: { template: 'reset', locale: 'en', token: `t${i}` },
      write: (letter) => ({ subject: `信 ${i}`, body: 'token' in letter ? letter.token : '' }),
    })
  }
}

describe('mail that is due', () => {
  test('reaches the server once, and its text with the link is not kept', async ({ db }) => {
    const ports = portsOver(db)
    await post(ports)
    expect(await deliverMail(ports)).toEqual({ claimed: 1, failed: [] })
    expect(server.received).toMatchObject([
      { to: ['p0@firm.example'], subject: '信 0', body: 't0' },
    ])
    expect(await db.select().from(message)).toMatchObject([{ body: '', sentAt: ports.now() }])
    expect(await db.select().from(delivery)).toMatchObject([{ state: 'done', attempts: 1 }])
    ports.pass(DELIVERY.leaseMs)
    expect(await deliverMail(ports)).toEqual({ claimed: 0, failed: [] })
  })

  test('is claimed in batches, each mail by one claim', async ({ db }) => {
    const ports = portsOver(db)
    await post(ports, DELIVERY.batch + 2)
    const [first, second, third] = [
      await claimDeliveries(ports, { consumer: 'mail' }),
      await claimDeliveries(ports, { consumer: 'mail' }),
      await claimDeliveries(ports, { consumer: 'mail' }),
    ]
    expect([first.length, second.length, third.length]).toEqual([DELIVERY.batch, 2, 0])
    const ids = [...first, ...second].map((claim) => claim.changeId)
    expect(new Set(ids).size).toBe(DELIVERY.batch + 2)
  })

  test('whose sender crashed is sent when its lease ends', async ({ db }) => {
    const ports = portsOver(db)
    await post(ports)
    await claimDeliveries(ports, { consumer: 'mail' })
    expect(await deliverMail(ports)).toMatchObject({ claimed: 0 })
    ports.pass(DELIVERY.leaseMs)
    expect(await deliverMail(ports)).toMatchObject({ claimed: 1, failed: [] })
    expect(server.received).toHaveLength(1)
  })

  test('was sent already when only the mark is missing', async ({ db }) => {
    const ports = portsOver(db)
    await post(ports)
    await db.update(message).set({ sentAt: ports.now() })
    await deliverMail(ports)
    expect(server.received).toEqual([])
    expect(await db.select().from(delivery)).toMatchObject([{ state: 'done' }])
  })

  test('that the server refuses waits longer each time and is parked after the last try', async ({
    db,
  }) => {
    const ports = portsOver(db)
    await post(ports)
    server.refuse(450)
    const waits: number[] = []
    for (let i = 0; i < DELIVERY.tries; i++) {
      expect((await deliverMail(ports)).failed).toHaveLength(1)
      expect(await deliverMail(ports)).toMatchObject({ claimed: 0 })
      const [row] = await db.select().from(delivery)
      waits.push(Number(row?.notBefore) - Number(ports.now()))
      ports.pass(waits[i] ?? 0)
    }
    expect(waits.slice(0, 3)).toEqual([30_000, 60_000, 120_000])
    const [row] = await db.select().from(delivery)
    expect(row).toMatchObject({ state: 'parked', attempts: DELIVERY.tries })
    expect(row?.error).toMatch(/450/)
    server.refuse(null)
    ports.pass(DELIVERY.longestRetryMs)
    expect(await deliverMail(ports)).toMatchObject({ claimed: 0 })
  })

  test('goes out although its neighbour fails', async ({ db }) => {
    const ports = portsOver(db)
    await post(ports, 2)
    const failing = {
      delivers: true,
      send: (mail: { id: string; to: string; subject: string; body: string }) =>
        mail.to.startsWith('p0') ? Promise.reject(new Error('no')) : ports.mail.send(mail),
    }
    expect((await deliverMail({ ...ports, mail: failing })).failed).toHaveLength(1)
    expect(server.received).toMatchObject([{ to: ['p1@firm.example'] }])
  })

  test('stays readable in the outbox when no server is configured', async ({ db }) => {
    const ports = { ...portsOver(db), mail: createOutboxMail() }
    await post(ports)
    expect(await deliverMail(ports)).toEqual({ claimed: 1, failed: [] })
    expect(await db.select().from(message)).toMatchObject([{ body: 't0', sentAt: null }])
  })
})

test('a change without consumers has no delivery; one that is rolled back leaves nothing', async ({
  db,
}) => {
  const ports = portsOver(db)
  const write = { entity: 'organisation', entityId: newId(), version: 3, consumers: [] } as const
  await recordChange(ports, write)
  await ports.db
    .transaction(async (tx) => {
      await recordChange({ ...ports, db: tx }, { ...write, version: 4, consumers: ['mail'] })
      tx.rollback()
    })
    .catch(() => {})
  expect(await db.select().from(change)).toMatchObject([{ version: 3 }])
  expect(await db.select().from(delivery)).toEqual([])
})

test('the job finds what was posted, and its stop waits for the mail on its way', async ({
  database,
}) => {
  const ports = { ...portsOver(database.db), log: createLog({ LOG_LEVEL: 'silent' }) }
  await post(ports, DELIVERY.batch + 1)
  const arrived = server.next()
  const stop = startDeliverMail(ports)
  await arrived
  await stop()
  expect(server.received).toHaveLength(DELIVERY.batch + 1)
  expect(await database.db.select().from(delivery).where(eq(delivery.state, 'pending'))).toEqual([])
  await database.db.delete(change)
  await database.db.delete(message)
})

test('two workers side by side send every mail once', async ({ database }) => {
  const ports = portsOver(database.db)
  await post(ports, 2 * DELIVERY.batch)
  const work = async () => {
    while ((await deliverMail(ports)).claimed > 0);
  }
  await Promise.all([work(), work(), work()])
  const to = server.received.flatMap((one) => one.to)
  expect(to).toHaveLength(2 * DELIVERY.batch)
  expect(new Set(to).size).toBe(to.length)
  await database.db.delete(change)
  await database.db.delete(message)
})
