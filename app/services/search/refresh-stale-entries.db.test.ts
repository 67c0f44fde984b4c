import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { searchEntry } from '#db/schema/index.ts'
import { matchingPorts, publish, publishListing } from '#tests/golden/matching-ports.ts'
import { test } from '#tests/support/test-database.ts'
import { refreshStaleEntries } from './refresh-stale-entries.server.ts'

test('entries of older knowledge are written again, firms and listings, and only once', async ({
  db,
}) => {
  const ports = matchingPorts(db)
  const firm = await publish(db, { nameHans: '佛山市试验减速机有限公司', offers: ['谐波减速器'] })
  await publishListing(db, { organisationId: firm.id, title: '供应谐波减速器' })
  const newer = { ...ports, knowledge: { ...ports.knowledge, version: 2 } }
  expect(await refreshStaleEntries(newer, { limit: 1 })).toBe(1)
  expect(await refreshStaleEntries(newer, { limit: 10 })).toBe(1)
  expect(await refreshStaleEntries(newer, { limit: 10 })).toBe(0)
  const versions = await db
    .select({ version: searchEntry.knowledgeVersion, party: searchEntry.party })
    .from(searchEntry)
    .where(eq(searchEntry.organisationId, firm.id))
  expect(versions.map(({ version }) => version)).toEqual([2, 2])
  const [party] = versions.flatMap((one) => (one.party ? [one.party] : []))
  expect(party?.listings.map(({ title }) => title)).toEqual(['供应谐波减速器'])
})
