import { count, eq, isNotNull, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { SAMPLE_ROLES } from '#app/domain/account/schema.ts'
import type { Db } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import {
  change,
  listing,
  listingSegment,
  membership,
  organisation,
  product,
  searchEntry,
  tag,
  user,
} from '#db/schema/index.ts'
import { insertListing, insertOrganisation, NOW } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'
import { indexListings } from '../search/index-listings.server.ts'
import { indexOrganisations } from '../search/index-organisations.server.ts'
import { countSample } from './count-sample.server.ts'
import { loadFirstSample, loadSample } from './load-sample.server.ts'
import { removeSample } from './remove-sample.server.ts'

const { knowledge, regions } = loadKnowledge()
const text = createTextTools([])
const portsOver = (db: Db) => ({ db, knowledge, regions, text, now: () => NOW })
const silent = () => {}

async function totals(db: Db) {
  const of = async (rows: Promise<{ n: number }[]>) => (await rows)[0]?.n ?? 0
  return {
    firms: await of(db.select({ n: count() }).from(organisation)),
    listings: await of(db.select({ n: count() }).from(listing)),
    products: await of(db.select({ n: count() }).from(product)),
    tags: await of(db.select({ n: count() }).from(tag)),
    changes: await of(db.select({ n: count() }).from(change)),
    entries: await of(db.select({ n: count() }).from(searchEntry)),
    users: await of(db.select({ n: count() }).from(user)),
  }
}

test('samples are loaded whole: published, tagged, searchable, with two identities', async ({
  db,
}) => {
  const ports = portsOver(db)
  await loadSample(ports, { count: 60, listings: 40, report: silent })
  const there = await totals(db)
  expect(there).toMatchObject({ firms: 60, listings: 40, changes: 100, users: 2 })
  const lapsed = await db.select().from(listing).where(eq(listing.state, 'lapsed'))
  expect(there.entries).toBe(100 - lapsed.length)
  const segments = await db.select().from(listingSegment)
  expect(segments).toHaveLength(40)
  const owners = await db
    .select({ role: user.sampleRole, name: organisation.shortName, sample: organisation.isSample })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .orderBy(user.sampleRole)
  expect(owners.map(({ role }) => role)).toEqual([...SAMPLE_ROLES].sort())
  expect(owners.every(({ sample }) => sample)).toBe(true)
  const [entry] = await db.select().from(searchEntry).where(eq(searchEntry.kind, 'enterprise'))
  expect(entry?.sample).toBe(true)
})

test('an interrupted load goes on where it was, and a larger one adds to it', async ({ db }) => {
  const ports = portsOver(db)
  const broken = loadSample(ports, {
    count: 260,
    listings: 10,
    report() {
      throw new Error('the lights went out')
    },
  })
  await expect(broken).rejects.toThrow('the lights')
  expect((await countSample(ports)).firms).toBe(250)
  const steps: string[] = []
  await loadFirstSample(ports, (step, { done }) => steps.push(`${step} ${done}`))
  expect(await countSample(ports)).toMatchObject({ firms: 260, listings: 10 })
  expect(steps).toEqual(['firms 260', 'listings 10'])
  await loadSample(ports, { count: 270, listings: 12, report: silent })
  expect(await countSample(ports)).toMatchObject({
    firms: 270,
    listings: 12,
    state: { state: 'loaded' },
  })
})

test('a database in which somebody registered gets no samples by itself', async ({ db }) => {
  await insertOrganisation(db)
  expect(await loadFirstSample(portsOver(db), silent)).toBeNull()
  expect((await countSample({ db })).firms).toBe(0)
})

test('removing takes every sample row and nothing else', async ({ db }) => {
  const ports = portsOver(db)
  const real = await insertOrganisation(db, { offers: ['谐波减速器'] })
  const posted = await insertListing(db, { organisationId: real.id })
  await indexOrganisations(ports, [real.id])
  await indexListings(ports, [posted.id])
  const before = await totals(db)
  await loadSample(ports, { count: 30, listings: 20, report: silent })
  const steps: number[] = []
  expect(await removeSample(ports, ({ done }) => steps.push(done))).toEqual({ removed: 30 })
  expect(steps.at(-1)).toBe(30)
  expect(await totals(db)).toEqual(before)
  expect(await db.select().from(user).where(isNotNull(user.sampleRole))).toEqual([])
  const orphans = await db.execute(
    sql`select id from tag where organisation_id not in (select id from organisation)`,
  )
  expect([...orphans]).toEqual([])
  expect(await loadFirstSample(ports, silent)).toBeNull()
  expect((await countSample(ports)).state?.state).toBe('removed')
})
