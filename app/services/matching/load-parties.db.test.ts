import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import type { Db } from '#db/client.server.ts'
import { organisation, product, searchEntry } from '#db/schema/index.ts'
import { matchingPorts, publish, publishListing } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'
import { loadParties } from './load-parties.server.ts'

async function offersOf(db: Db, id: string, now = NOW) {
  const loaded = await loadParties(matchingPorts(db), { ids: [id], now })
  return loaded.get(id)?.party.offers.map(({ name }) => name)
}

test('a party that was loaded before is loaded as the database has it now', async ({ db }) => {
  const { id } = await publish(db, { offers: ['谐波减速器'] })
  expect(await offersOf(db, id)).toEqual(['谐波减速器'])
  await db.update(product).set({ name: '行星减速器' }).where(eq(product.organisationId, id))
  expect(await offersOf(db, id)).toEqual(['谐波减速器'])
  await indexOrganisations(matchingPorts(db), [id])
  expect(await offersOf(db, id)).toEqual(['行星减速器'])
})

test('a firm that is no longer published says so at once', async ({ db }) => {
  const { id } = await publish(db, { offers: ['谐波减速器'] })
  const published = async () =>
    (await loadParties(matchingPorts(db), { ids: [id], now: NOW })).get(id)?.party.published
  expect(await published()).toBe(true)
  await db.update(organisation).set({ state: 'withdrawn' }).where(eq(organisation.id, id))
  await indexOrganisations(matchingPorts(db), [id])
  expect(await published()).toBe(false)
})

test('what a transaction wrote is not seen outside of it, nor after it was undone', async ({
  db,
}) => {
  const { id } = await publish(db, { offers: ['谐波减速器'] })
  expect(await offersOf(db, id)).toEqual(['谐波减速器'])
  const undone = db.transaction(async (inner) => {
    await inner.update(product).set({ name: '行星减速器' }).where(eq(product.organisationId, id))
    await indexOrganisations(matchingPorts(inner), [id])
    expect(await offersOf(inner, id)).toEqual(['行星减速器'])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await offersOf(db, id)).toEqual(['谐波减速器'])
})

test('a listing that ends overnight is gone the next day', async ({ db }) => {
  const { id } = await publish(db, { offers: ['谐波减速器'] })
  await publishListing(db, {
    organisationId: id,
    side: 'supply',
    title: '机械臂现货',
    validUntil: dayOf(NOW),
  })
  await indexOrganisations(matchingPorts(db), [id])
  expect(await offersOf(db, id)).toHaveLength(2)
  const tomorrow = new Date(`${addDays(dayOf(NOW), 1)}T02:00:00Z`)
  expect(await offersOf(db, id, tomorrow)).toEqual(['谐波减速器'])
})

test('ids that nobody has, or that lost their entry, are no parties', async ({ db }) => {
  const { id } = await publish(db, { offers: ['谐波减速器'] })
  const load = () => loadParties(matchingPorts(db), { ids: [id, 'nobody', id], now: NOW })
  expect([...(await load()).keys()]).toEqual([id])
  await db.delete(searchEntry).where(eq(searchEntry.id, id))
  await db.delete(organisation).where(eq(organisation.id, id))
  expect([...(await load()).keys()]).toEqual([])
})
