import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Answers } from '#app/domain/enterprise/answers-schema.ts'
import type { NewOrganisation } from '#app/domain/enterprise/schema.ts'
import type { Db } from '#db/client.server.ts'
import { change, organisation, product, searchEntry, tag } from '#db/schema/index.ts'
import { enterprisePorts, insertUser } from '#tests/support/enterprise-ports.ts'
import { test } from '#tests/support/test-database.ts'
import { confirmProfile } from './confirm-profile.server.ts'
import { createOrganisation } from './create-organisation.server.ts'
import { describeOrganisation } from './describe-organisation.server.ts'
import { getProposal } from './get-proposal.server.ts'

const REDUCER = 'intelligent-robot--precision-reducer'

const firm: NewOrganisation = {
  nameHans: '东莞市示范谐波传动有限公司',
  nameHant: null,
  nameEn: null,
  kind: 'manufacturer',
  sizeClass: 'small',
  foundedYear: null,
  identifier: { scheme: 'uscc', value: '914419000000000001', checks: false },
  registeredRegion: '441900',
  plantRegion: '440200',
}
const nothing: Answers = {
  tags: [],
  products: [],
  certificates: [],
  capacities: [],
  founded: null,
  addSegment: null,
  addSide: null,
}
const ABOUT =
  '我们成立于2015年，专业生产谐波减速器和柔轮，年产柔轮8万件。通过IATF 16949认证，正在采购钕铁硼磁钢。'

async function draft(db: Db, about = ABOUT) {
  const ports = enterprisePorts(db)
  const userId = await insertUser(db)
  const created = await createOrganisation(ports, { userId, input: firm })
  if (!created.ok) throw new Error(created.error)
  const scope = { userId, publicId: created.value.publicId }
  const description = { about, offers: ['行星减速机'], needs: [] }
  await describeOrganisation(ports, { ...scope, version: 1, description })
  return { ports, scope }
}

async function rowOf(db: Db, publicId: string) {
  const [row] = await db.select().from(organisation).where(eq(organisation.publicId, publicId))
  if (!row) throw new Error('no such row')
  return row
}

const tagsOf = async (db: Db, publicId: string) =>
  db
    .select({ node: tag.nodeId, side: tag.side, state: tag.state })
    .from(tag)
    .where(eq(tag.organisationId, (await rowOf(db, publicId)).id))

test('a new enterprise is a draft of its owner, with its sites, and no page', async ({ db }) => {
  const { scope } = await draft(db)
  const row = await rowOf(db, scope.publicId)
  expect(row).toMatchObject({ state: 'draft', version: 2, about: ABOUT })
  const changes = await db.select().from(change).where(eq(change.entityId, row.id))
  expect(changes.map((one) => one.version)).toEqual([1, 2])
  expect(await db.select().from(searchEntry)).toEqual([])
})

test('a number that another firm carries is refused and leaves nothing behind', async ({ db }) => {
  await draft(db)
  const ports = enterprisePorts(db)
  const userId = await insertUser(db)
  const second = await createOrganisation(ports, { userId, input: { ...firm, nameHans: '另一家' } })
  expect(second).toEqual({ ok: false, error: 'identifier_taken' })
  expect(await db.select().from(organisation)).toHaveLength(1)
})

test('others cannot describe, see or confirm a draft', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const other = { ...scope, userId: await insertUser(db) }
  const description = { about: 'x', offers: [], needs: [] }
  expect(await getProposal(ports, other)).toBeNull()
  expect(await describeOrganisation(ports, { ...other, version: 2, description })).toEqual({
    ok: false,
    error: 'not-found',
  })
  const confirmed = await confirmProfile(ports, {
    ...other,
    version: 2,
    answers: nothing,
    intent: 'publish',
  })
  expect(confirmed).toEqual({ ok: false, error: 'not-found' })
})

test('proposals come from the stored text and quote it', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const found = await getProposal(ports, scope)
  const reducer = found?.proposal.tags.find((one) => one.segmentId === REDUCER)
  expect(reducer).toMatchObject({ side: 'offers', answer: 'yes' })
  expect(found?.proposal.certificates.map((one) => one.name)).toEqual(['IATF 16949'])
  expect(found?.proposal.founded?.year).toBe(2015)
  for (const span of reducer?.evidence ?? []) {
    const source = span.source === 'about' ? ABOUT : '行星减速机'
    expect(source.slice(span.start, span.end)).toBe(span.text)
  }
})

const yes = (segment: string, side: 'offers' | 'needs' = 'offers') => ({
  segment,
  side,
  answer: 'yes' as const,
  to: null,
})

test('what is confirmed is published at once and found; the rest stays unsaid', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const found = await getProposal(ports, scope)
  const firstProduct = found?.proposal.products[0]
  const answers: Answers = {
    ...nothing,
    tags: [yes(REDUCER)],
    products: firstProduct ? [{ ...firstProduct, answer: 'yes', to: null }] : [],
    certificates: [{ name: 'IATF 16949', answer: 'yes', to: null }],
    founded: 'yes',
  }
  const done = await confirmProfile(ports, { ...scope, version: 2, answers, intent: 'publish' })
  expect(done).toEqual({ ok: true, value: { version: 3, firstPublished: true } })
  expect(await tagsOf(db, scope.publicId)).toEqual([
    { node: REDUCER, side: 'offers', state: 'confirmed' },
  ])
  expect(await rowOf(db, scope.publicId)).toMatchObject({ state: 'published', foundedYear: 2015 })
  const [entry] = await db.select({ document: searchEntry.document }).from(searchEntry)
  expect(entry?.document.segments.offers).toEqual([REDUCER])
  expect(entry?.document.certificates).toEqual(['IATF 16949'])
})

test('publishing twice changes nothing that is public', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const answers = { ...nothing, tags: [yes(REDUCER)] }
  await confirmProfile(ports, { ...scope, version: 2, answers, intent: 'publish' })
  const again = await confirmProfile(ports, { ...scope, version: 3, answers, intent: 'publish' })
  expect(again).toEqual({ ok: true, value: { version: 4, firstPublished: false } })
  expect(await db.select().from(searchEntry)).toHaveLength(1)
  const stale = await confirmProfile(ports, { ...scope, version: 3, answers, intent: 'publish' })
  expect(stale).toEqual({ ok: false, error: 'stale' })
})

test('answers may be kept without publishing, and are there when the person comes back', async ({
  db,
}) => {
  const { ports, scope } = await draft(db)
  const answers = { ...nothing, tags: [{ ...yes(REDUCER), answer: 'no' as const }] }
  await confirmProfile(ports, { ...scope, version: 2, answers, intent: 'keep' })
  const back = await getProposal(ports, scope)
  expect(back?.state).toBe('draft')
  expect(back?.proposal.tags.find((one) => one.segmentId === REDUCER)?.answer).toBe('no')
})

test('a confirmed tag never moves by a new text; only a person moves it', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const answers = { ...nothing, tags: [yes(REDUCER)] }
  await confirmProfile(ports, { ...scope, version: 2, answers, intent: 'publish' })
  const description = { about: '我们生产印制电路板。', offers: [], needs: [] }
  await describeOrganisation(ports, { ...scope, version: 3, description })
  expect(await tagsOf(db, scope.publicId)).toEqual([
    { node: REDUCER, side: 'offers', state: 'confirmed' },
  ])
  const proposal = (await getProposal(ports, scope))?.proposal
  expect(proposal?.tags[0]).toMatchObject({ segmentId: REDUCER, state: 'confirmed', answer: 'yes' })
  const to = 'intelligent-robot--servo-motor'
  const moved = { ...nothing, tags: [{ ...yes(REDUCER), answer: 'change' as const, to }] }
  await confirmProfile(ports, { ...scope, version: 4, answers: moved, intent: 'keep' })
  expect((await tagsOf(db, scope.publicId)).toSorted((a, b) => (a.node < b.node ? -1 : 1))).toEqual(
    [
      { node: REDUCER, side: 'offers', state: 'rejected' },
      { node: to, side: 'offers', state: 'confirmed' },
    ],
  )
})

test('an answer to what was never asked has no effect', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const answers: Answers = {
    ...nothing,
    tags: [yes('smart-home-appliance--air-conditioner'), yes(REDUCER)],
    products: [{ name: '从未写过的产品', side: 'offers', answer: 'yes', to: null }],
    certificates: [{ name: 'ISO 13485', answer: 'yes', to: null }],
    capacities: [{ at: '0-3', answer: 'yes' }],
  }
  await confirmProfile(ports, { ...scope, version: 2, answers, intent: 'publish' })
  expect((await tagsOf(db, scope.publicId)).map((one) => one.node)).toEqual([REDUCER])
  expect((await db.select().from(product)).map((one) => one.name)).toEqual(['行星减速机'])
})

test('a firm of which nothing is known yet is not published', async ({ db }) => {
  const { ports, scope } = await draft(db)
  const description = { about: '欢迎来电。', offers: [], needs: [] }
  await describeOrganisation(ports, { ...scope, version: 2, description })
  const refused = await confirmProfile(ports, {
    ...scope,
    version: 3,
    answers: nothing,
    intent: 'publish',
  })
  expect(refused).toEqual({ ok: false, error: 'nothing_confirmed' })
  const addSegment = 'electronic-information--printed-circuit-board'
  const added = await confirmProfile(ports, {
    ...scope,
    version: 3,
    answers: { ...nothing, addSegment, addSide: 'needs' },
    intent: 'publish',
  })
  expect(added.ok).toBe(true)
  expect(await tagsOf(db, scope.publicId)).toEqual([
    { node: addSegment, side: 'needs', state: 'confirmed' },
  ])
})
