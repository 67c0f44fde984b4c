import { eq, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import type { Db } from '#db/client.server.ts'
import { newId } from '#db/new-id.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import {
  contact,
  listing,
  organisation,
  searchEntry,
  shortlistEntry,
  site,
} from '#db/schema/index.ts'
import { insertListing, insertOrganisation, NOW } from '#tests/support/builders.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { test } from '#tests/support/test-database.ts'
import { indexListings, indexListingsOf } from './index-listings.server.ts'
import { indexOrganisations } from './index-organisations.server.ts'

const { regions } = loadKnowledge()
const text = createTextTools(fixtureDictionary())
const knowledge = knowledgeFixture()
const REDUCER = 'intelligent-robot--precision-reducer'

const portsOn = (db: Db) => ({ db, text, regions, knowledge, now: () => NOW })
const entryOf = async (db: Db, id: string) =>
  (await db.select().from(searchEntry).where(eq(searchEntry.id, id)))[0]

describe('search entries', () => {
  test('hold what is public about a firm and nothing else', async ({ db }) => {
    const firm = await insertOrganisation(db, {
      switchboard: 'SECRETPHONE',
      website: 'secretsite.example',
      offers: ['谐波减速器'],
      tags: [REDUCER, { nodeId: 'intelligent-robot--servo-motor', state: 'proposed' }],
      certificates: ['iso9001', { name: 'CE', expiresOn: '2026-11-22' }],
      qualifications: ['little_giant'],
      markets: ['europe'],
    })
    const other = await insertOrganisation(db)
    await db.insert(contact).values({
      id: newId(),
      organisationId: firm.id,
      name: 'SECRETPERSON',
      phone: 'SECRETNUMBER',
      email: 'secretmail@example.com',
    })
    await db.insert(shortlistEntry).values({
      organisationId: other.id,
      targetId: firm.id,
      note: 'SECRETNOTE',
    })
    await db.update(site).set({ address: 'SECRETSTREET' }).where(eq(site.organisationId, firm.id))
    await indexOrganisations(portsOn(db), [firm.id, other.id])
    const entry = await entryOf(db, firm.id)
    expect(JSON.stringify(entry).toUpperCase()).not.toContain('SECRET')
    expect(new Set(entry?.facets)).toEqual(
      new Set([
        'side:enterprise',
        'kind:manufacturer',
        'cluster:intelligent-robot',
        `position:intelligent-robot/${knowledge.segments.get(REDUCER)?.position}`,
        `segment:${REDUCER}`,
        'city:440300',
        ...regions.layersOf('440300').map((layer) => `region:${layer}`),
        'region:440000',
        'qualification:little_giant',
        'certificate:ISO 9001',
        'market:europe',
        'trust:stated',
      ]),
    )
  })

  test('follow the firm: drafts and withdrawn ones have none', async ({ db }) => {
    const firm = await insertOrganisation(db, { state: 'draft' })
    await indexOrganisations(portsOn(db), [firm.id])
    expect(await entryOf(db, firm.id)).toBeUndefined()
    await db.update(organisation).set({ state: 'published' }).where(eq(organisation.id, firm.id))
    await indexOrganisations(portsOn(db), [firm.id, firm.id])
    expect(await entryOf(db, firm.id)).toBeDefined()
    await db
      .update(organisation)
      .set({ nameHans: '佛山市改名有限公司', version: 2 })
      .where(eq(organisation.id, firm.id))
    await indexOrganisations(portsOn(db), [firm.id])
    expect(await entryOf(db, firm.id)).toMatchObject({
      version: 2,
      document: { organisationName: '佛山市改名有限公司' },
    })
    await db.update(organisation).set({ state: 'withdrawn' }).where(eq(organisation.id, firm.id))
    await indexOrganisations(portsOn(db), [firm.id])
    expect(await entryOf(db, firm.id)).toBeUndefined()
  })

  test('follow the listing, its visibility and its firm', async ({ db }) => {
    const firm = await insertOrganisation(db, { verifiedAt: NOW })
    const need = await insertListing(db, { organisationId: firm.id, segments: [REDUCER] })
    const reindex = () => indexListings(portsOn(db), [need.id])
    const set = (values: Partial<typeof listing.$inferInsert>) =>
      db.update(listing).set(values).where(eq(listing.id, need.id))
    await reindex()
    expect((await entryOf(db, need.id))?.facets).toEqual(
      expect.arrayContaining([
        'side:demand',
        'trust:verified',
        `segment:${REDUCER}`,
        'city:440300',
      ]),
    )
    for (const hidden of [
      { state: 'withdrawn' },
      { visibility: 'sealed' },
      { validUntil: '2026-11-22' },
    ] as const) {
      await set(hidden)
      await reindex()
      expect(await entryOf(db, need.id)).toBeUndefined()
      await set({ state: 'published', visibility: 'public', validUntil: '2026-11-23' })
      await reindex()
      expect(await entryOf(db, need.id)).toBeDefined()
    }
    await db.update(organisation).set({ state: 'withdrawn' }).where(eq(organisation.id, firm.id))
    await indexListingsOf(portsOn(db), [firm.id])
    expect(await entryOf(db, need.id)).toBeUndefined()
  })

  test('tell apart what is offered, needed and named', async ({ db }) => {
    const firm = await insertOrganisation(db, {
      nameHans: '佛山市岑川传动有限公司',
      offers: ['谐波减速器'],
      needs: ['轴承钢'],
    })
    await indexOrganisations(portsOn(db), [firm.id])
    const holds = async (terms: string) => {
      const found = await db
        .select({ id: searchEntry.id })
        .from(searchEntry)
        .where(sql`${searchEntry.terms} @@ ${terms}::tsquery and ${searchEntry.id} = ${firm.id}`)
      return found.length === 1
    }
    expect(await holds("'减速':B")).toBe(true)
    expect(await holds("'减速':C")).toBe(false)
    expect(await holds("'轴承':C")).toBe(true)
    expect(await holds("'岑川':A")).toBe(true)
    expect(await holds("'_岑' & '_川'")).toBe(true)
  })

  test('take any name and text', async ({ db }) => {
    const odd = `'"\\ & | ! ( ) : * <-> %_ {"a"} 👩‍👩‍👧 ${'长'.repeat(100)}`
    const firm = await insertOrganisation(db, {
      nameHans: odd,
      about: odd.repeat(20),
      offers: [odd, odd],
    })
    await indexOrganisations(portsOn(db), [firm.id])
    expect((await entryOf(db, firm.id))?.document.organisationName).toBe(odd)
  })
})
