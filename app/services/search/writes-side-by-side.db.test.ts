import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Db } from '#db/client.server.ts'
import { listing, organisation, searchEntry } from '#db/schema/index.ts'
import { publish, publishListing } from '#tests/golden/matching-ports.ts'
import { enterprisePorts } from '#tests/support/enterprise-ports.ts'
import { test } from '#tests/support/test-database.ts'
import { saveListing } from '../listings/save-listing.server.ts'
import { saveOrganisation } from '../organisations/save-organisation.server.ts'

const ROUNDS = 15

test('a firm and its listing that are saved at the same moment both succeed, and what is found is what was saved', async ({
  database: { db },
}) => {
  const firm = await publish(db, {})
  const needs = [
    await publishListing(db, { organisationId: firm.id }),
    await publishListing(db, { organisationId: firm.id }),
  ]
  const inside = (work: (ports: ReturnType<typeof enterprisePorts>) => Promise<unknown>) =>
    db.transaction((tx) => work({ ...enterprisePorts(tx as Db) }))
  for (let round = 0; round < ROUNDS; round++)
    await Promise.all([
      inside((ports) => saveOrganisation(ports, { id: firm.id, nameHans: `甲${round}厂` })),
      ...needs.map(({ id }) =>
        inside(async (ports) => {
          const [row] = await ports.db
            .select()
            .from(listing)
            .where(eq(listing.id, id))
            .for('update')
          if (!row) throw new Error('no listing')
          await saveListing(ports, { row, set: { body: `${round}` } })
        }),
      ),
    ])
  const entries = await db
    .select({ version: searchEntry.version, document: searchEntry.document })
    .from(searchEntry)
    .where(eq(searchEntry.organisationId, firm.id))
  expect(entries.map(({ version }) => version)).toEqual([1, 1, 1].map((first) => first + ROUNDS))
  for (const { document } of entries) expect(document.organisationName).toBe(`甲${ROUNDS - 1}厂`)
  await db.delete(searchEntry).where(eq(searchEntry.organisationId, firm.id))
  await db.delete(organisation).where(eq(organisation.id, firm.id))
})
