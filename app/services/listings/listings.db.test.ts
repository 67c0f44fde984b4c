import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import type { Actor } from '#app/domain/access/types.ts'
import { type Marks, marksOf } from '#app/domain/enterprise/edit-conflict.ts'
import type { ListingContent } from '#app/domain/listing/schema.ts'
import { LISTING_STATES, LISTING_STEPS } from '#app/domain/listing/types.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import type { Db } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import {
  block,
  change,
  listing,
  listingSegment,
  organisation,
  searchEntry,
} from '#db/schema/index.ts'
import { insertListing, insertOrganisation, NOW } from '#tests/support/builders.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { test } from '#tests/support/test-database.ts'
import { nameMatcherOf } from '../search/entry-tools.server.ts'
import { indexListings } from '../search/index-listings.server.ts'
import { editListing } from './edit-listing.server.ts'
import { findBoard } from './find-board.server.ts'
import { findOwnListings } from './find-own-listings.server.ts'
import { getListing } from './get-listing.server.ts'
import { lapseListings } from './lapse-listings.server.ts'
import { getOwnListing } from './own-listing.server.ts'
import { postListing } from './post-listing.server.ts'
import { publishListing } from './publish-listing.server.ts'
import { renewListing } from './renew-listing.server.ts'
import { withdrawListing } from './withdraw-listing.server.ts'

const { regions } = loadKnowledge()
const text = createTextTools(fixtureDictionary())
const knowledge = knowledgeFixture()
const tagger = buildTagger(knowledge, text)
const REDUCER = 'intelligent-robot--precision-reducer'
const MAGNETS = 'intelligent-robot--magnets'

const portsOn = (db: Db) => ({ db, text, regions, knowledge, tagger, now: () => NOW })

function actorOf(row: { id?: string; publicId: string; nameHans: string }): Actor {
  return {
    userId: 'u',
    sessionId: 's',
    email: 'someone@example.com',
    emailVerified: true,
    sample: false,
    memberships: [
      {
        organisationId: row.id ?? '',
        publicId: row.publicId,
        name: row.nameHans,
        role: 'member',
        published: true,
      },
    ],
  }
}

const need: ListingContent = {
  side: 'demand',
  kind: 'product',
  title: '求购谐波减速器',
  body: '25 型中空轴，每月 500 台，佛山交货',
  specifications: [{ name: '减速比', min: 50, max: 160 }],
  certificates: ['ISO 9001'],
  regionCodes: ['440300', 'greater-bay-area'],
  amount: 500,
  unit: 'NIU',
  period: 'month',
  validUntil: '2027-02-21',
}

async function scene(db: Db) {
  const firm = await insertOrganisation(db)
  const other = await insertOrganisation(db, { nameHans: '佛山市旁观机电有限公司' })
  const ports = portsOn(db)
  const [actor, stranger] = [actorOf(firm), actorOf(other)]
  return { ports, firm, other, actor, stranger, organisationId: firm.id }
}

async function draft(db: Db, content = need) {
  const world = await scene(db)
  const { ports, actor, organisationId } = world
  const posted = await postListing(ports, { actor, organisationId, content })
  if (!posted.ok) throw new Error(posted.error)
  const { publicId } = posted.value
  return { ...world, publicId, key: { actor, organisationId, publicId } }
}

async function published(db: Db) {
  const world = await draft(db)
  const answers = [{ segmentId: REDUCER, answer: 'yes' as const }]
  const done = await publishListing(world.ports, { ...world.key, version: 1, answers, added: [] })
  expect(done).toEqual({ ok: true, value: { version: 2, published: true } })
  return world
}

const rowOf = async (db: Db, publicId: string) =>
  (await db.select().from(listing).where(eq(listing.publicId, publicId)))[0]
const entries = async (db: Db) => (await db.select().from(searchEntry)).map((one) => one.document)

describe('posting', () => {
  test('keeps a draft that nobody else can open and that search does not know', async ({ db }) => {
    const { ports, actor, stranger, publicId, key } = await draft(db)
    expect(await getListing(ports, { actor: null, publicId })).toBeNull()
    expect(await getListing(ports, { actor: stranger, publicId })).toBeNull()
    expect(await getListing(ports, { actor, publicId })).toMatchObject({
      state: 'draft',
      own: true,
    })
    expect(await getOwnListing(ports, key)).toMatchObject({ state: 'draft', content: need })
    expect(await getOwnListing(ports, { ...key, actor: stranger })).toBeNull()
    expect(await entries(db)).toEqual([])
  })

  test('is for members of a published enterprise', async ({ db }) => {
    const { ports, actor, stranger, organisationId } = await scene(db)
    const input = { organisationId, content: need }
    expect(await postListing(ports, { ...input, actor: stranger })).toMatchObject({
      error: 'not-found',
    })
    await db.update(organisation).set({ state: 'draft' }).where(eq(organisation.id, organisationId))
    expect(await postListing(ports, { ...input, actor })).toMatchObject({
      error: 'organisation-unpublished',
    })
  })
})

describe('publishing', () => {
  test('puts it on the board with the confirmed segments, the change and the search entry', async ({
    db,
  }) => {
    const { ports, publicId } = await published(db)
    expect(await rowOf(db, publicId)).toMatchObject({
      state: 'published',
      version: 2,
      publishedAt: NOW,
    })
    expect(await getListing(ports, { actor: null, publicId })).toMatchObject({
      segmentIds: [REDUCER],
      own: false,
      organisation: { cityCodes: ['440300'] },
    })
    expect(await entries(db)).toMatchObject([{ publicId, segments: { needs: [REDUCER] } }])
    expect((await db.select().from(change)).map((one) => one.version)).toEqual([1, 2])
  })

  test('keeps the words that led to a segment, and what the person looked up', async ({ db }) => {
    const { ports, key } = await draft(db)
    const answers = [
      { segmentId: REDUCER, answer: 'yes' as const },
      { segmentId: 'no--such', answer: 'yes' as const },
    ]
    const added = [MAGNETS, 'also--unknown']
    await publishListing(ports, { ...key, version: 1, answers, added })
    const rows = await db.select().from(listingSegment).orderBy(listingSegment.segmentId)
    expect(rows).toMatchObject([
      { segmentId: MAGNETS, state: 'confirmed', evidence: [] },
      { segmentId: REDUCER, state: 'confirmed', evidence: [{ source: 'title' }] },
    ])
  })

  test('asks a published one its segments again without publishing it again', async ({ db }) => {
    const { ports, publicId, key } = await published(db)
    const answers = [{ segmentId: REDUCER, answer: 'no' as const }]
    const again = await publishListing(ports, { ...key, version: 2, answers, added: [MAGNETS] })
    expect(again).toEqual({ ok: true, value: { version: 3, published: false } })
    expect(await getListing(ports, { actor: null, publicId })).toMatchObject({
      segmentIds: [MAGNETS],
      publishedAt: NOW.toISOString(),
    })
  })

  test('refuses an old version, a day that is past and a firm that is not public', async ({
    db,
  }) => {
    const { ports, key, organisationId, publicId } = await draft(db)
    const input = { ...key, answers: [], added: [] }
    expect(await publishListing(ports, { ...input, version: 9 })).toMatchObject({ error: 'stale' })
    const late = { ...ports, now: () => new Date('2027-03-01T00:00:00Z') }
    expect(await publishListing(late, { ...input, version: 1 })).toMatchObject({ error: 'expired' })
    await db
      .update(organisation)
      .set({ state: 'withdrawn' })
      .where(eq(organisation.id, organisationId))
    expect(await publishListing(ports, { ...input, version: 1 })).toMatchObject({
      error: 'organisation-unpublished',
    })
    expect(await rowOf(db, publicId)).toMatchObject({ state: 'draft', version: 1 })
  })
})

describe('editing', () => {
  test('saves the whole content, keeps the segments, drops words that are gone', async ({ db }) => {
    const { ports, key, publicId } = await published(db)
    const content = { ...need, title: '求购 RV 减速器', amount: null, unit: null, period: null }
    const edited = await editListing(ports, { ...key, version: 2, marks: null, content })
    expect(edited).toEqual({ ok: true, value: { version: 3 } })
    expect(await getOwnListing(ports, key)).toMatchObject({
      content,
      segments: [{ segmentId: REDUCER, state: 'confirmed', evidence: [] }],
    })
    expect(await entries(db)).toMatchObject([{ publicId, version: 3, title: '求购 RV 减速器' }])
  })

  test('refuses the second of two editors with what the first changed, and keeps what was typed', async ({
    db,
  }) => {
    const { ports, key } = await draft(db)
    const marks: Marks = marksOf(need)
    const first = { ...need, amount: 800, validUntil: '2027-01-31' }
    const second = { ...need, title: '急购谐波减速器', amount: 900 }
    expect(await editListing(ports, { ...key, version: 1, marks, content: first })).toMatchObject({
      ok: true,
    })
    const refused = await editListing(ports, { ...key, version: 1, marks, content: second })
    expect(refused).toEqual({
      ok: false,
      error: 'stale',
      stale: {
        version: 2,
        base: marksOf(first),
        merged: { ...second, validUntil: '2027-01-31' },
        conflicts: [
          { field: 'amount', theirs: 800, yours: 900, kept: 'yours' },
          { field: 'validUntil', theirs: '2027-01-31', yours: '2027-02-21', kept: 'theirs' },
        ],
      },
    })
    expect(await getOwnListing(ports, key)).toMatchObject({ version: 2, content: first })
  })

  test('is refused to everybody else', async ({ db }) => {
    const { ports, key, stranger, other } = await draft(db)
    const input = { publicId: key.publicId, version: 1, marks: null, content: need }
    for (const organisationId of [key.organisationId, other.id]) {
      expect(await editListing(ports, { ...input, actor: stranger, organisationId })).toMatchObject(
        {
          error: 'not-found',
        },
      )
    }
  })
})

describe('withdrawing and renewing', () => {
  test('takes it off the board and out of search; renewing brings it back in its place', async ({
    db,
  }) => {
    const { ports, key, publicId, actor } = await published(db)
    expect(await withdrawListing(ports, key)).toMatchObject({ ok: true })
    expect(await getListing(ports, { actor: null, publicId })).toBeNull()
    expect(await getListing(ports, { actor, publicId })).toMatchObject({ state: 'withdrawn' })
    expect(await entries(db)).toEqual([])
    const later = { ...ports, now: () => new Date('2026-12-01T00:00:00Z') }
    expect(await renewListing(later, { ...key, validUntil: '2027-05-01' })).toMatchObject({
      ok: true,
    })
    expect(await rowOf(db, publicId)).toMatchObject({
      state: 'published',
      validUntil: '2027-05-01',
      publishedAt: NOW,
      confirmedAt: later.now(),
    })
    expect(await entries(db)).toMatchObject([{ publicId }])
  })

  test('is refused beyond a year, and to others', async ({ db }) => {
    const { ports, key, stranger } = await published(db)
    expect(await renewListing(ports, { ...key, validUntil: '2028-01-01' })).toMatchObject({
      error: 'wrong-day',
    })
    expect(
      await renewListing(ports, { ...key, actor: stranger, validUntil: '2027-01-01' }),
    ).toMatchObject({ error: 'not-found' })
    expect(await withdrawListing(ports, { ...key, actor: stranger })).toMatchObject({
      error: 'not-found',
    })
  })

  test('no service takes a step that the graph does not declare', async ({ db }) => {
    const { ports, actor, organisationId } = await scene(db)
    for (const from of LISTING_STATES) {
      for (const act of ['publish', 'withdraw', 'renew', 'lapse'] as const) {
        const validUntil = act === 'lapse' ? '2026-11-01' : '2027-01-01'
        const { publicId } = await insertListing(db, { organisationId, state: from, validUntil })
        const key = { actor, organisationId, publicId }
        if (act === 'publish')
          await publishListing(ports, { ...key, version: 1, answers: [], added: [] })
        if (act === 'withdraw') await withdrawListing(ports, key)
        if (act === 'renew') await renewListing(ports, { ...key, validUntil })
        if (act === 'lapse') await lapseListings(ports, { limit: 10 })
        const to = (await rowOf(db, publicId))?.state ?? 'draft'
        const declared: readonly string[] = [from, ...LISTING_STEPS[from]]
        expect(declared, `${act} from ${from}`).toContain(to)
      }
    }
  })
})

describe('lapsing', () => {
  test('ends what is past its last day, in batches, once', async ({ db }) => {
    const { ports, organisationId } = await scene(db)
    for (const validUntil of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'])
      await insertListing(db, { organisationId, validUntil })
    expect(await lapseListings(ports, { limit: 2 })).toBe(2)
    expect(await lapseListings(ports, { limit: 2 })).toBe(1)
    expect(await lapseListings(ports, { limit: 2 })).toBe(0)
    const rows = await db.select().from(listing).orderBy(listing.validUntil)
    expect(rows.map((one) => [one.state, one.version])).toEqual([
      ['lapsed', 2],
      ['lapsed', 2],
      ['lapsed', 2],
      ['published', 1],
    ])
    expect(await db.select().from(change)).toHaveLength(3)
  })

  test('keeps its page for everybody, also before the job has come by', async ({ db }) => {
    const { ports, organisationId } = await scene(db)
    const { publicId } = await insertListing(db, { organisationId, validUntil: '2026-11-22' })
    expect(await getListing(ports, { actor: null, publicId })).toMatchObject({ state: 'lapsed' })
    await lapseListings(ports, { limit: 10 })
    expect(await getListing(ports, { actor: null, publicId })).toMatchObject({ state: 'lapsed' })
  })
})

describe('reading', () => {
  test('shows switchboard and website only where the firm chose to', async ({ db }) => {
    const ports = portsOn(db)
    const said = { website: 'https://example.com/', switchboard: '0755-1234567' }
    const shy = await insertOrganisation(db, said)
    const open = await insertOrganisation(db, { ...said, showWebsite: true, showSwitchboard: true })
    const read = async (organisationId: string) => {
      const { publicId } = await insertListing(db, { organisationId })
      return (await getListing(ports, { actor: null, publicId }))?.organisation
    }
    expect(await read(shy.id)).toMatchObject({ website: null, switchboard: null })
    expect(await read(open.id)).toMatchObject(said)
  })

  test('hides what is not public and what belongs to a firm that is not', async ({ db }) => {
    const ports = portsOn(db)
    const hidden = await insertOrganisation(db, { state: 'draft' })
    const firm = await insertOrganisation(db)
    const of = async (over: Parameters<typeof insertListing>[1]) => {
      const { publicId } = await insertListing(db, over)
      return getListing(ports, { actor: null, publicId })
    }
    expect(await of({ organisationId: hidden.id })).toBeNull()
    expect(await of({ organisationId: firm.id, visibility: 'invited' })).toBeNull()
    expect(await getListing(ports, { actor: null, publicId: 'nosuchthing' })).toBeNull()
  })

  test('lists a firm its own, last written first, twenty a page, with counts by state', async ({
    db,
  }) => {
    const { ports, actor, stranger, organisationId } = await scene(db)
    for (let n = 0; n < 21; n++)
      await insertListing(db, {
        organisationId,
        title: `第 ${n} 条`,
        updatedAt: new Date(NOW.getTime() + n * 1000),
      })
    await insertListing(db, { organisationId, state: 'draft', updatedAt: new Date(0) })
    const first = await findOwnListings(ports, { actor, organisationId, page: 1 })
    expect(first).toMatchObject({ total: 22, counts: { published: 21, draft: 1, withdrawn: 0 } })
    expect(first?.listings).toHaveLength(20)
    expect(first?.listings[0]?.title).toBe('第 20 条')
    const drafts = await findOwnListings(ports, { actor, organisationId, state: 'draft', page: 1 })
    expect(drafts).toMatchObject({ total: 1, listings: [{ state: 'draft' }] })
    expect(await findOwnListings(ports, { actor: stranger, organisationId, page: 1 })).toBeNull()
  })
})

describe('the board', () => {
  async function board(db: Db) {
    const world = await scene(db)
    const { ports, firm, other } = world
    const at = (minute: number) => new Date(NOW.getTime() - minute * 60_000)
    const rows = [
      await insertListing(db, { organisationId: firm.id, publishedAt: at(3), segments: [REDUCER] }),
      await insertListing(db, { organisationId: other.id, side: 'supply', publishedAt: at(2) }),
      await insertListing(db, { organisationId: other.id, state: 'draft' }),
      await insertListing(db, { organisationId: other.id, validUntil: '2026-11-22' }),
    ]
    await indexListings(
      ports,
      rows.map((row) => row.id ?? ''),
    )
    const search = createPostgresSearch(db, { names: nameMatcherOf(ports) })
    const ids = rows.map((row) => row.publicId)
    return { ...world, ports: { ...ports, search }, ids }
  }

  test('shows live public listings, newest first, with counts', async ({ db }) => {
    const { ports, ids } = await board(db)
    const all = await findBoard(ports, { filter: {}, page: 1, viewer: null })
    expect(all.lines.map((one) => one.publicId)).toEqual([ids[1], ids[0]])
    expect(all).toMatchObject({ total: 2, sides: { supply: 1, demand: 1 } })
    expect(all.lines[1]?.segments).toMatchObject([{ id: REDUCER }])
  })

  test('is narrowed by side, cluster and place', async ({ db }) => {
    const { ports, ids } = await board(db)
    const found = async (filter: Parameters<typeof findBoard>[1]['filter']) =>
      (await findBoard(ports, { filter, page: 1, viewer: null })).lines.map((one) => one.publicId)
    expect(await found({ side: 'supply' })).toEqual([ids[1]])
    expect(await found({ cluster: 'intelligent-robot' })).toEqual([ids[0]])
    expect(await found({ region: 'greater-bay-area' })).toHaveLength(2)
    expect(await found({ city: '441900' })).toEqual([])
  })

  test('leaves blocked competitors out of a signed-in list, both ways', async ({ db }) => {
    const { ports, ids, actor, stranger, firm, other } = await board(db)
    await db.insert(block).values({ organisationId: firm.id, blockedId: other.id })
    const seen = async (viewer: Actor) =>
      (await findBoard(ports, { filter: {}, page: 1, viewer })).lines.map((one) => one.publicId)
    expect(await seen(actor)).toEqual([ids[0]])
    expect(await seen(stranger)).toEqual([ids[1]])
  })
})
