import { expect } from 'vitest'
import type { Actor } from '#app/domain/access/types.ts'
import { matchingPorts, memberOf, publish, publishListing } from '#tests/golden/matching-ports.ts'
import { NOW } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'
import {
  blockOrganisation,
  findBlocks,
  unblockOrganisation,
} from '../matching/block-organisation.server.ts'
import { compareFirms } from '../matching/compare-firms.server.ts'
import { dismissMatch, restoreMatch } from '../matching/dismiss-match.server.ts'
import { findFittingListings } from '../matching/find-fitting-listings.server.ts'
import { findMatches } from '../matching/find-matches.server.ts'
import { findShortlist } from './find-shortlist.server.ts'
import { keepOnShortlist, takeOffShortlist } from './shortlist-entry.server.ts'

const REDUCER = 'intelligent-robot--precision-reducer'
const ROBOT = 'intelligent-robot--industrial-robot'

const reducerMaker = { offers: ['谐波减速器'], tags: [REDUCER] }
const robotMaker = {
  nameHans: '佛山市试验机器人有限公司',
  offers: ['六轴机器人'],
  needs: ['谐波减速器'],
  tags: [ROBOT],
}

function actorFor(row: { id: string; publicId: string; nameHans: string }): Actor {
  const person = { userId: 'u', sessionId: 's', email: 'a@example.com', emailVerified: true }
  return { ...person, ...memberOf(row), sample: false }
}

test('a shortlist keeps firms with private notes, and only for its own members', async ({ db }) => {
  const ports = matchingPorts(db)
  const [own, firm, other] = [
    await publish(db, robotMaker),
    await publish(db, reducerMaker),
    await publish(db, { nameHans: '广州市他人有限公司' }),
  ]
  const key = { actor: actorFor(own), organisationId: own.id }
  expect((await keepOnShortlist(ports, { ...key, target: firm.publicId })).ok).toBe(true)
  await keepOnShortlist(ports, { ...key, target: firm.publicId, note: '样品已寄' })
  expect((await findShortlist(ports, key))?.map(({ name, note }) => [name, note])).toEqual([
    [firm.nameHans, '样品已寄'],
  ])
  await keepOnShortlist(ports, { ...key, target: firm.publicId })
  expect((await findShortlist(ports, key))?.[0]?.note).toBe('样品已寄')
  const foreign = { actor: actorFor(other), organisationId: own.id }
  expect(await findShortlist(ports, foreign)).toBeNull()
  expect(await keepOnShortlist(ports, { ...foreign, target: firm.publicId })).toMatchObject({
    error: 'not-found',
  })
  await takeOffShortlist(ports, { ...key, target: firm.publicId })
  expect(await findShortlist(ports, key)).toEqual([])
})

test('oneself, drafts and ids that are none cannot be put on a shortlist', async ({ db }) => {
  const ports = matchingPorts(db)
  const own = await publish(db, robotMaker)
  const draft = await publish(db, { ...reducerMaker, state: 'draft' })
  const key = { actor: actorFor(own), organisationId: own.id }
  for (const target of [own.publicId, draft.publicId, 'nobody', '', "'; drop table"])
    expect((await keepOnShortlist(ports, { ...key, target })).ok).toBe(false)
})

test('a blocked firm leaves matches, shortlist and comparison of both, and comes back', async ({
  db,
}) => {
  const ports = matchingPorts(db)
  const own = await publish(db, robotMaker)
  const firm = await publish(db, reducerMaker)
  const key = { actor: actorFor(own), organisationId: own.id }
  const theirs = { actor: actorFor(firm), organisationId: firm.id }
  await keepOnShortlist(ports, { ...theirs, target: own.publicId })
  await blockOrganisation(ports, { ...key, target: firm.publicId })
  expect((await findBlocks(ports, key))?.map(({ publicId }) => publicId)).toEqual([firm.publicId])
  expect(await findBlocks(ports, theirs)).toEqual([])
  const page = { page: 1, open: null, now: NOW }
  const counts = async () => [
    (await findMatches(ports, { ...key, direction: 'upstream', ...page }))?.total,
    (await findMatches(ports, { ...theirs, direction: 'downstream', ...page }))?.total,
    (await findShortlist(ports, theirs))?.length,
    (await compareFirms(ports, { ...theirs, publicIds: [own.publicId], now: NOW }))?.length,
  ]
  expect(await counts()).toEqual([0, 0, 0, 0])
  expect((await keepOnShortlist(ports, { ...theirs, target: own.publicId })).ok).toBe(false)
  expect((await unblockOrganisation(ports, { ...theirs, target: own.publicId })).ok).toBe(false)
  await unblockOrganisation(ports, { ...key, target: firm.publicId })
  expect(await counts()).toEqual([1, 1, 1, 1])
})

test('what is not wanted stays hidden until it is taken back', async ({ db }) => {
  const ports = matchingPorts(db)
  const own = await publish(db, robotMaker)
  const firm = await publish(db, reducerMaker)
  const key = { actor: actorFor(own), organisationId: own.id }
  const total = async () =>
    (await findMatches(ports, { ...key, direction: 'upstream', page: 1, open: null, now: NOW }))
      ?.total
  await dismissMatch(ports, { ...key, target: firm.publicId, reason: 'too_far' })
  await dismissMatch(ports, { ...key, target: firm.publicId, reason: 'rival' })
  expect(await total()).toBe(0)
  await restoreMatch(ports, { ...key, target: firm.publicId })
  expect(await total()).toBe(1)
})

test('one match opens by its public id, with its place and neighbours', async ({ db }) => {
  const ports = matchingPorts(db)
  const own = await publish(db, robotMaker)
  const firm = await publish(db, reducerMaker)
  const key = { actor: actorFor(own), organisationId: own.id, now: NOW, page: 1 }
  const at = (open: string | null) => findMatches(ports, { ...key, direction: 'upstream', open })
  expect((await at(firm.publicId))?.selected).toMatchObject({ place: 1, note: null })
  expect(await at(own.publicId)).toBeNull()
})

test('listings that fit are found with reasons; own, lapsed and dismissed ones are not', async ({
  db,
}) => {
  const ports = matchingPorts(db)
  const seller = await publish(db, reducerMaker)
  const buyer = await publish(db, { nameHans: '珠海市试验装备有限公司' })
  const wanted = { organisationId: buyer.id, title: '求购谐波减速器', segments: [REDUCER] }
  const fits = await publishListing(db, wanted)
  await publishListing(db, { ...wanted, validUntil: '2026-11-22' })
  await publishListing(db, { ...wanted, organisationId: seller.id })
  await publishListing(db, { ...wanted, title: '求购包装纸箱', segments: [] })
  const key = { actor: actorFor(seller), organisationId: seller.id }
  const find = async () => (await findFittingListings(ports, { ...key, now: NOW }))?.listings ?? []
  const found = await find()
  expect(found.map(({ line }) => line.publicId)).toEqual([fits.publicId])
  expect(found[0]?.reasons.length).toBeGreaterThan(0)
  await dismissMatch(ports, { ...key, target: fits.publicId, reason: 'too_small' })
  expect(await find()).toEqual([])
})

test('two to four firms are compared in the order asked for', async ({ db }) => {
  const ports = matchingPorts(db)
  const own = await publish(db, robotMaker)
  const [one, two] = [
    await publish(db, reducerMaker),
    await publish(db, { nameHans: '乙有限公司' }),
  ]
  const ids = [two.publicId, one.publicId, two.publicId, 'no-id', own.publicId]
  const input = { actor: actorFor(own), organisationId: own.id, now: NOW }
  const firms = await compareFirms(ports, { ...input, publicIds: ids })
  expect(firms?.map(({ publicId }) => publicId)).toEqual([two.publicId, one.publicId, own.publicId])
  expect(firms?.[1]?.reasons.length).toBeGreaterThan(0)
  expect(firms?.[0]?.reasons).toEqual([])
})
