import { expect } from 'vitest'
import { block, dismissal, exposure } from '#db/schema/index.ts'
import { matchingPorts, memberOf, publish, publishListing } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'
import { recordExposure } from '../exposure/record-exposure.server.ts'
import { findPartners } from './find-partners.server.ts'

const ROBOT = 'intelligent-robot--industrial-robot'
const REDUCER = 'intelligent-robot--precision-reducer'
const INTEGRATION = 'intelligent-robot--robot-integration'

const robotMaker = {
  nameHans: '佛山市试验机器人有限公司',
  sites: ['440600'],
  offers: ['六轴机器人', '焊接机器人'],
  needs: ['谐波减速器'],
  tags: [ROBOT, { nodeId: REDUCER, side: 'needs' as const }],
}
const reducerMaker = {
  nameHans: '东莞市试验谐波传动有限公司',
  sites: ['441900'],
  offers: ['25 型谐波减速器', 'RV减速器'],
  tags: [REDUCER],
}

test('upstream finds the firm that supplies what is needed, with both reasons', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  const reducer = await publish(db, reducerMaker)
  await publish(db, { nameHans: '深圳市试验餐饮有限公司', offers: ['团餐配送'] })
  const { partners, total } = await findPartners(ports, {
    subject: { kind: 'enterprise', organisationId: robot.id },
    direction: 'upstream',
    now: NOW,
  })
  expect(partners.map(({ organisationId }) => organisationId)).toEqual([reducer.id])
  expect(total).toBe(1)
  const [first] = partners
  expect(first?.reasons.map(({ code }) => code)).toContain('offers_kind_of_needed')
  expect(first?.theirReasons.map(({ code }) => code)).toContain('needs_kind_of_offered')
  expect(first?.reasons[0]).toMatchObject({ own: '谐波减速器', other: '25 型谐波减速器' })
})

test('downstream is the same pair from the other side, with the same score', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  const reducer = await publish(db, reducerMaker)
  const ask = (organisationId: string, direction: 'upstream' | 'downstream') =>
    findPartners(ports, { subject: { kind: 'enterprise', organisationId }, direction, now: NOW })
  const [up, down] = [await ask(robot.id, 'upstream'), await ask(reducer.id, 'downstream')]
  expect(down.partners[0]?.organisationId).toBe(robot.id)
  expect(down.partners[0]?.score).toBeCloseTo(up.partners[0]?.score ?? 0, 10)
  expect((await ask(reducer.id, 'upstream')).partners).toEqual([])
})

test('peers stand in the same segment and are no suppliers', async ({ db }) => {
  const ports = matchingPorts(db)
  const one = await publish(db, reducerMaker)
  const other = await publish(db, { ...reducerMaker, nameHans: '中山市试验减速机有限公司' })
  const ask = (direction: 'upstream' | 'peers') =>
    findPartners(ports, {
      subject: { kind: 'enterprise', organisationId: one.id },
      direction,
      now: NOW,
    })
  expect((await ask('peers')).partners.map(({ organisationId }) => organisationId)).toEqual([
    other.id,
  ])
  expect((await ask('upstream')).partners).toEqual([])
})

test('a product is asked about without an account: makers, suppliers and users', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  const reducer = await publish(db, reducerMaker)
  const integrator = await publish(db, {
    nameHans: '广州市试验集成有限公司',
    offers: ['码垛工作站'],
    tags: [INTEGRATION],
  })
  const ask = async (direction: 'upstream' | 'downstream' | 'peers') => {
    const answer = await findPartners(ports, {
      subject: { kind: 'product', term: '六轴机器人' },
      direction,
      now: NOW,
    })
    return answer.partners.map(({ organisationId }) => organisationId)
  }
  expect(await ask('peers')).toEqual([robot.id])
  expect(await ask('upstream')).toEqual([reducer.id])
  expect(await ask('downstream')).toEqual([integrator.id])
})

test('blocked firms appear in neither list, nor to a signed-in reader of either', async ({
  db,
}) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  const reducer = await publish(db, reducerMaker)
  const reader = await publish(db, { nameHans: '深圳市旁观有限公司' })
  await db.insert(block).values({ organisationId: reducer.id, blockedId: robot.id })
  const ask = async (
    subject: Parameters<typeof findPartners>[1]['subject'],
    direction: 'upstream' | 'downstream' | 'peers',
    viewer: ReturnType<typeof memberOf> | null = null,
  ) => (await findPartners(ports, { subject, direction, now: NOW, viewer })).total
  expect(await ask({ kind: 'enterprise', organisationId: robot.id }, 'upstream')).toBe(0)
  expect(await ask({ kind: 'enterprise', organisationId: reducer.id }, 'downstream')).toBe(0)
  const product = { kind: 'product' as const, term: '谐波减速器' }
  expect(await ask(product, 'peers')).toBe(1)
  expect(await ask(product, 'peers', memberOf(robot))).toBe(0)
  expect(await ask(product, 'peers', memberOf(reader))).toBe(1)
})

test('what a firm is not interested in stays hidden from its own members only', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  const reducer = await publish(db, reducerMaker)
  await db.insert(dismissal).values({
    organisationId: robot.id,
    targetId: reducer.id,
    targetKind: 'organisation',
    reason: 'too_far',
  })
  const ask = (viewer: ReturnType<typeof memberOf> | null) =>
    findPartners(ports, {
      subject: { kind: 'enterprise', organisationId: robot.id },
      direction: 'upstream',
      now: NOW,
      viewer,
    })
  expect((await ask(memberOf(robot))).total).toBe(0)
  expect((await ask(null)).total).toBe(1)
})

test('drafts, firms of the same group and the firm itself are no partners', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  await publish(db, { ...reducerMaker, state: 'draft' })
  await publish(db, { ...reducerMaker, parentId: robot.id })
  const { total } = await findPartners(ports, {
    subject: { kind: 'enterprise', organisationId: robot.id },
    direction: 'upstream',
    now: NOW,
  })
  expect(total).toBe(0)
})

test('a firm whose need was posted as a listing is found downstream', async ({ db }) => {
  const ports = matchingPorts(db)
  const reducer = await publish(db, reducerMaker)
  const buyer = await publish(db, { nameHans: '珠海市试验装备有限公司', offers: ['检测台'] })
  await publishListing(db, {
    organisationId: buyer.id,
    title: '求购谐波减速器',
    segments: [REDUCER],
  })
  const { partners } = await findPartners(ports, {
    subject: { kind: 'enterprise', organisationId: reducer.id },
    direction: 'downstream',
    now: NOW,
  })
  expect(partners.map(({ organisationId }) => organisationId)).toEqual([buyer.id])
  expect(partners[0]?.reasons.map(({ code }) => code)).toContain('needs_segment')
})

test('pages follow one another without repetition, and an unknown subject has no partners', async ({
  db,
}) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  for (let at = 0; at < 5; at += 1)
    await publish(db, { ...reducerMaker, nameHans: `东莞市试验传动${at}厂` })
  const ask = (page: number) =>
    findPartners(ports, {
      subject: { kind: 'enterprise', organisationId: robot.id },
      direction: 'upstream',
      now: NOW,
      page,
      limit: 2,
    })
  const pages = [await ask(1), await ask(2), await ask(3)]
  const ids = pages.flatMap(({ partners }) => partners.map(({ organisationId }) => organisationId))
  expect(new Set(ids).size).toBe(5)
  const nobody = { kind: 'enterprise' as const, organisationId: 'nobody' }
  expect((await findPartners(ports, { subject: nobody, direction: 'peers', now: NOW })).total).toBe(
    0,
  )
})

test('the first ten places are counted by day', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, robotMaker)
  await recordExposure(ports, { organisationIds: [robot.id], now: NOW })
  await recordExposure(ports, { organisationIds: [robot.id, robot.id], now: NOW })
  const rows = await db.select().from(exposure)
  expect(rows).toEqual([{ organisationId: robot.id, day: '2026-11-23', places: 2 }])
})
