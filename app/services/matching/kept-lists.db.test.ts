import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import { saveOrganisation } from '#app/services/organisations/save-organisation.server.ts'
import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import { product } from '#db/schema/index.ts'
import { matchingPorts, publish } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'
import { findPartners } from './find-partners.server.ts'

test('a list that was ranked before is ranked by what both firms say now', async ({ db }) => {
  const ports = matchingPorts(db)
  const segment = 'intelligent-robot--precision-reducer'
  const robot = await publish(db, { needs: ['谐波减速器'], offers: ['六轴机器人'] })
  const maker = await publish(db, { offers: ['谐波减速器'], tags: [segment] })
  const score = async (now = NOW) => {
    const subject = { kind: 'enterprise' as const, organisationId: robot.id }
    const { partners } = await findPartners(ports, { subject, direction: 'upstream', now })
    return partners.find(({ organisationId }) => organisationId === maker.id)?.score ?? 0
  }
  const offer = async (organisationId: string, from: string, name: string) => {
    await db.update(product).set({ name }).where(eq(product.name, from))
    await indexOrganisations(ports, [organisationId])
  }
  const before = await score()
  expect(before).toBeGreaterThan(0)
  expect(await score()).toBe(before)

  await offer(robot.id, '六轴机器人', '谐波减速器柔轮')
  const asOther = await score()
  expect(asOther).not.toBe(before)
  await offer(robot.id, '谐波减速器柔轮', '六轴机器人')
  expect(await score()).toBe(before)

  await db.update(product).set({ name: '行星减速器' }).where(eq(product.organisationId, maker.id))
  await indexOrganisations(ports, [maker.id])
  expect(await score()).toBeLessThan(before)
})

test('a record that grows old counts less on a later day, ranked before or not', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, { needs: ['谐波减速器'] })
  await publish(db, { offers: ['谐波减速器'] })
  const first = async (now: Date) => {
    const subject = { kind: 'enterprise' as const, organisationId: robot.id }
    return (await findPartners(ports, { subject, direction: 'upstream', now })).partners[0]?.score
  }
  const later = new Date(`${addDays(dayOf(NOW), 120)}T02:00:00Z`)
  const [today, old] = [await first(NOW), await first(later)]
  expect(old).toBeLessThan(today ?? 0)
  expect(await first(NOW)).toBe(today)
})

test('a list that is opened again has the firms of now', async ({ db }) => {
  const ports = matchingPorts(db)
  const robot = await publish(db, { needs: ['谐波减速器'] })
  const old = await publish(db, { offers: ['谐波减速器'] })
  const listed = async () => {
    const subject = { kind: 'enterprise' as const, organisationId: robot.id }
    const { partners } = await findPartners(ports, { subject, direction: 'upstream', now: NOW })
    return partners.map(({ organisationId }) => organisationId)
  }
  expect(await listed()).toEqual([old.id])
  const young = await publish(db, { offers: ['谐波减速器'] })
  expect((await listed()).sort()).toEqual([old.id, young.id].sort())
  await saveOrganisation({ ...ports, now: () => NOW }, { id: old.id, state: 'withdrawn' })
  expect(await listed()).toEqual([young.id])
})
