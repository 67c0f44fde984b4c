import { expect } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import type { Db } from '#db/client.server.ts'
import { matchingPorts } from '#tests/golden/matching-ports.ts'
import { insertOrganisation } from '#tests/support/builders.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { productsFixture } from '#tests/support/products-fixture.ts'
import { test } from '#tests/support/test-database.ts'
import { describeProduct } from './describe-product.server.ts'

const products = productsFixture()
const knowledge = knowledgeFixture(products)
const text = createTextTools([
  ...fixtureDictionary(),
  ...[...products.products.values()].map(({ zh }) => zh),
])

function portsOver(db: Db) {
  return { ...matchingPorts(db), knowledge, text }
}

async function publishMakerOf(db: Db, offers: string[]) {
  const { id } = await insertOrganisation(db, { offers })
  await indexOrganisations(portsOver(db), [id])
}

test('a product is described by its id and by any of its names alike', async ({ db }) => {
  const ports = portsOver(db)
  const byId = await describeProduct(ports, 'p-smart-lock')
  expect(byId).toMatchObject({ id: 'p-smart-lock', zh: '智能门锁', how: 'name', also: [] })
  expect(byId?.kinds.map(({ id }) => id)).toEqual(['p-lock'])
  expect(await describeProduct(ports, '智能门锁')).toEqual(byId)
  expect(await describeProduct(ports, '智能锁')).toEqual({ ...byId, how: 'synonym' })
})

test('its inputs and uses stand strongest first, with their role', async ({ db }) => {
  const found = await describeProduct(portsOver(db), 'p-smart-lock')
  expect(found?.inputs.total).toBe(4)
  expect(found?.inputs.shown.map(({ id, role, weight }) => [id, role, weight])).toEqual([
    ['p-lock-body', 'component', 3],
    ['p-fingerprint-module', 'component', 3],
    ['p-motor', 'component', 2],
    ['p-carton', 'package', 1],
  ])
  expect(found?.uses.shown.map(({ id }) => id)).toEqual(['p-door'])
})

test('a firm counts for what it offers and for what that is a kind of; others for nothing', async ({
  db,
}) => {
  await publishMakerOf(db, ['指纹识别模组', '锁体'])
  await publishMakerOf(db, ['减速微型电机', '锁体'])
  const found = await describeProduct(portsOver(db), 'p-smart-lock')
  expect(found?.inputs.shown.map(({ id, firms }) => [id, firms])).toEqual([
    ['p-lock-body', 2],
    ['p-fingerprint-module', 1],
    ['p-motor', 1],
    ['p-carton', 0],
  ])
})

test('of the kinds of a product those with most firms come first', async ({ db }) => {
  await publishMakerOf(db, ['智能锁'])
  const lock = await describeProduct(portsOver(db), '门锁')
  expect(lock?.narrower).toEqual([
    { id: 'p-smart-lock', zh: '智能门锁', en: 'smart lock', firms: 1 },
  ])
})

test('a name that is only known by its last words says so', async ({ db }) => {
  expect(await describeProduct(portsOver(db), '酒店智能门锁')).toMatchObject({
    id: 'p-smart-lock',
    how: 'part',
  })
})

test('a line of several goods is described by one and names the others', async ({ db }) => {
  const found = await describeProduct(portsOver(db), '锁体、指纹模组')
  expect([found?.id, ...(found?.also.map(({ id }) => id) ?? [])].sort()).toEqual([
    'p-fingerprint-module',
    'p-lock-body',
  ])
})

test.for(['没有这种东西', 'p-unknown', '配件', ''])(
  'nothing is known of %j',
  async (term, { db }) => {
    expect(await describeProduct(portsOver(db), term)).toBeNull()
  },
)
