import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { insertListing, insertOrganisation } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'
import type { Db } from './client.server.ts'
import { listing, organisation } from './schema/index.ts'
import { type Viewer, visibleTo } from './scopes.ts'

const firmsSeen = async (db: Db, viewer: Viewer) =>
  (
    await db
      .select({ state: organisation.state })
      .from(organisation)
      .where(visibleTo(viewer).organisations)
  )
    .map((row) => row.state)
    .sort()

/** Joined, as lists do it: the condition must not take the joined row for the owner's. */
const listingsSeen = async (db: Db, viewer: Viewer) =>
  (
    await db
      .select({ state: listing.state, owner: organisation.state })
      .from(listing)
      .innerJoin(organisation, eq(organisation.id, listing.organisationId))
      .where(visibleTo(viewer).listings)
  )
    .map((row) => `${row.owner} ${row.state}`)
    .sort()

test('a visitor opens what is published; members also what is their own', async ({ db }) => {
  const published = await insertOrganisation(db)
  const draft = await insertOrganisation(db, { state: 'draft' })
  await insertOrganisation(db, { state: 'withdrawn' })
  expect(await firmsSeen(db, null)).toEqual(['published'])
  expect(await firmsSeen(db, { memberships: [] })).toEqual(['published'])
  const member = { memberships: [{ organisationId: draft.id }, { organisationId: published.id }] }
  expect(await firmsSeen(db, member)).toEqual(['draft', 'published'])
})

test('a listing is open while it and its firm are public; a lapsed one keeps its page', async ({
  db,
}) => {
  const { id } = await insertOrganisation(db)
  const hidden = await insertOrganisation(db, { state: 'withdrawn' })
  for (const state of ['draft', 'published', 'withdrawn', 'lapsed'] as const) {
    await insertListing(db, { organisationId: id, state })
  }
  await insertListing(db, { organisationId: id, visibility: 'sealed' })
  await insertListing(db, { organisationId: hidden.id })
  expect(await listingsSeen(db, null)).toEqual(['published lapsed', 'published published'])
  expect(await listingsSeen(db, { memberships: [{ organisationId: hidden.id }] })).toEqual([
    'published lapsed',
    'published published',
    'withdrawn published',
  ])
  expect(await listingsSeen(db, { memberships: [{ organisationId: id }] })).toHaveLength(5)
})
