import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { marksOf } from '#app/domain/enterprise/edit-conflict.ts'
import { bareProduct } from '#app/domain/enterprise/product-edits.ts'
import type { Db } from '#db/client.server.ts'
import { newId } from '#db/new-id.ts'
import { contact, identifier, organisation, qualification, searchEntry } from '#db/schema/index.ts'
import { insertListing, insertOrganisation, NOW } from '#tests/support/builders.ts'
import { enterprisePorts, insertUser } from '#tests/support/enterprise-ports.ts'
import { test } from '#tests/support/test-database.ts'
import { editProducts } from './edit-products.server.ts'
import { getOrganisationProfile } from './get-organisation-profile.server.ts'
import { getOwnOrganisation } from './get-own-organisation.server.ts'
import { leaveOrganisation } from './leave-organisation.server.ts'
import { reconfirmOrganisation } from './reconfirm-organisation.server.ts'
import { publishOrganisation, withdrawOrganisation } from './set-publication.server.ts'
import { updateProfile } from './update-profile.server.ts'
import { verifyOrganisation } from './verify-organisation.server.ts'

type Overrides = Parameters<typeof insertOrganisation>[1]

async function ownFirm(db: Db, overrides: Overrides = {}) {
  const row = await insertOrganisation(db, {
    offers: ['谐波减速器', '关节模组'],
    needs: ['交叉滚子轴承'],
    tags: ['intelligent-robot--precision-reducer'],
    identifiers: [{ scheme: 'uscc', value: '91440300MA0SAMPLE8' }],
    ...overrides,
  })
  const userId = await insertUser(db, { organisationId: row.id })
  const ports = enterprisePorts(db)
  const scope = { userId, publicId: row.publicId }
  return { row, scope, ports, own: () => getOwnOrganisation(ports, scope) }
}

async function opened(firm: Awaited<ReturnType<typeof ownFirm>>) {
  const own = await firm.own()
  if (!own) throw new Error('no such firm')
  return own
}

test('a profile is saved whole, with its lists in the order of the form', async ({ db }) => {
  const firm = await ownFirm(db)
  const { profile, version } = await opened(firm)
  const next = {
    ...profile,
    nameEn: 'Example Precision Co., Ltd.',
    sites: [
      { kind: 'registered' as const, regionCode: '440300', address: '福田一路 1 号' },
      { kind: 'plant' as const, regionCode: '441300', address: null },
    ],
    contacts: [{ name: '林', duty: '销售', phone: '0755-1234567', email: null }],
    certificates: [{ name: 'CE', number: 'A1', expiresOn: '2026-12-20' }],
    qualifications: [{ code: 'high_tech' as const, statedOn: null, expiresOn: null }],
    markets: ['europe', 'southeast-asia'],
  }
  const saved = await updateProfile(firm.ports, {
    ...firm.scope,
    version,
    profile: next,
    base: marksOf(profile),
  })
  expect(saved).toEqual({ ok: true, value: { version: 2, unverified: false } })
  expect((await opened(firm)).profile).toEqual({
    ...next,
    qualifications: [{ code: 'high_tech', statedOn: '2026-11-23', expiresOn: null }],
  })
})

test('the second of two editors is refused with what changed, and loses nothing', async ({
  db,
}) => {
  const firm = await ownFirm(db)
  const { profile, version } = await opened(firm)
  const base = marksOf(profile)
  const first = { ...profile, sizeClass: 'large' as const, nameHans: '甲有限公司' }
  await updateProfile(firm.ports, { ...firm.scope, version, profile: first, base })
  const second = { ...profile, nameHans: '乙有限公司', about: '新的说明' }
  const refused = await updateProfile(firm.ports, { ...firm.scope, version, profile: second, base })
  expect(refused).toMatchObject({
    error: 'stale',
    version: 2,
    conflict: {
      merged: { nameHans: '乙有限公司', about: '新的说明', sizeClass: 'large' },
      conflicts: [
        { field: 'nameHans', theirs: '甲有限公司', yours: '乙有限公司', kept: 'yours' },
        { field: 'sizeClass', theirs: 'large', kept: 'theirs' },
      ],
    },
  })
  expect((await opened(firm)).profile).toMatchObject({ nameHans: '甲有限公司', about: '' })
})

test('a change elsewhere in the firm does not stand in the way of an edit', async ({ db }) => {
  const firm = await ownFirm(db)
  const { profile, version } = await opened(firm)
  await reconfirmOrganisation(firm.ports, firm.scope)
  const next = { ...profile, about: '新的说明' }
  const saved = await updateProfile(firm.ports, {
    ...firm.scope,
    version,
    profile: next,
    base: marksOf(profile),
  })
  expect(saved).toMatchObject({ ok: true, value: { version: 3 } })
})

test('a number of another firm is refused; the own one may stay, whatever its shape', async ({
  db,
}) => {
  await ownFirm(db, { identifiers: [{ scheme: 'hk_br', value: '12345678' }] })
  const firm = await ownFirm(db)
  const { profile, version } = await opened(firm)
  const taken = { scheme: 'hk_br' as const, value: '12345678', checks: true }
  const next = { ...profile, about: '改了', identifiers: [...profile.identifiers, taken] }
  const refused = await updateProfile(firm.ports, {
    ...firm.scope,
    version,
    profile: next,
    base: null,
  })
  expect(refused).toEqual({ ok: false, error: 'identifier_taken', values: ['12345678'] })
  expect((await opened(firm)).profile.about).toBe('')
  const moved = [{ ...taken, scheme: 'macao' as const }]
  await updateProfile(firm.ports, {
    ...firm.scope,
    version,
    profile: { ...profile, identifiers: moved },
    base: null,
  })
  const rows = await db.select().from(identifier).where(eq(identifier.organisationId, firm.row.id))
  expect(rows.map((one) => [one.scheme, one.value])).toEqual([['macao', '12345678']])
})

test('another name ends a verification; other edits do not', async ({ db }) => {
  const firm = await ownFirm(db)
  await verifyOrganisation(firm.ports, { publicId: firm.scope.publicId, verified: true })
  const { profile, version } = await opened(firm)
  const edit = (over: object, at: number) =>
    updateProfile(firm.ports, {
      ...firm.scope,
      version: at,
      profile: { ...profile, ...over },
      base: marksOf(profile),
    })
  expect(await edit({ about: '一' }, version)).toMatchObject({ value: { unverified: false } })
  expect((await opened(firm)).verifiedAt).toBe(NOW.toISOString())
  expect(await edit({ about: '一', nameHans: '新名' }, version + 1)).toMatchObject({
    value: { unverified: true },
  })
  expect((await opened(firm)).verifiedAt).toBeNull()
})

test('a verified qualification keeps its day and state through an edit', async ({ db }) => {
  const firm = await ownFirm(db, { qualifications: ['chain_leader', 'high_tech'] })
  await db
    .update(qualification)
    .set({ state: 'verified' })
    .where(eq(qualification.code, 'chain_leader'))
  const { profile, version } = await opened(firm)
  const restated = profile.qualifications.map((one) => ({ ...one, statedOn: '2020-01-01' }))
  await updateProfile(firm.ports, {
    ...firm.scope,
    version,
    profile: { ...profile, qualifications: restated },
    base: null,
  })
  const rows = await db.select().from(qualification)
  const kept = rows.map((one) => [one.code, one.state, one.statedOn]).toSorted()
  expect(kept).toEqual([
    ['chain_leader', 'verified', '2026-11-01'],
    ['high_tech', 'claimed', '2020-01-01'],
  ])
})

test('products are added, changed, moved and taken away one by one', async ({ db }) => {
  const firm = await ownFirm(db)
  const { products } = await opened(firm)
  const [reducer, joint] = products
  if (!reducer || !joint) throw new Error('no products')
  const edit = (version: number, one: Parameters<typeof editProducts>[1]['edit']) =>
    editProducts(firm.ports, { ...firm.scope, version, edit: one, base: null })
  await edit(1, { kind: 'add', product: bareProduct('offers', '伺服电机') })
  await edit(2, { kind: 'move', id: joint.id, by: -1 })
  await edit(3, { kind: 'change', id: reducer.id, product: { ...reducer, hsCode: '848340' } })
  const removed = await edit(4, { kind: 'remove', id: joint.id })
  expect(removed).toMatchObject({ ok: true, value: { version: 5 } })
  const left = (await opened(firm)).products
  expect(left.map((one) => [one.side, one.name, one.hsCode])).toEqual([
    ['offers', '谐波减速器', '848340'],
    ['offers', '伺服电机', null],
    ['needs', '交叉滚子轴承', null],
  ])
  expect(left[0]?.id).toBe(reducer.id)
})

test('a product that somebody else changed is not overwritten', async ({ db }) => {
  const firm = await ownFirm(db)
  const [reducer, joint] = (await opened(firm)).products
  if (!reducer || !joint) throw new Error('no products')
  const { id, ...product } = reducer
  const base = marksOf(product)
  const change = (over: object, version: number) =>
    editProducts(firm.ports, {
      ...firm.scope,
      version,
      base,
      edit: { kind: 'change', id, product: { ...product, ...over } },
    })
  await change({ minimumOrder: 10 }, 1)
  expect(await change({ minimumOrder: 20 }, 1)).toMatchObject({
    error: 'stale',
    conflict: { conflicts: [{ field: 'minimumOrder', theirs: 10, yours: 20 }] },
  })
  expect(await change({ name: '改名', minimumOrder: 10 }, 1)).toMatchObject({ ok: true })
  const remove = { kind: 'remove' as const, id: joint.id }
  const stale = await editProducts(firm.ports, {
    ...firm.scope,
    version: 1,
    edit: remove,
    base: null,
  })
  expect(stale).toEqual({ ok: false, error: 'moved' })
})

test('one press makes a record fresh', async ({ db }) => {
  const firm = await ownFirm(db, { confirmedAt: new Date('2026-01-01T00:00:00Z') })
  expect(await reconfirmOrganisation(firm.ports, firm.scope)).toMatchObject({ ok: true })
  const [entry] = await db.select().from(searchEntry)
  expect(entry?.confirmedAt).toEqual(NOW)
})

test('only an owner withdraws; a withdrawn firm and its listings leave every public place', async ({
  db,
}) => {
  const firm = await ownFirm(db)
  await insertListing(db, { organisationId: firm.row.id })
  await reconfirmOrganisation(firm.ports, firm.scope)
  expect(await db.select().from(searchEntry)).toHaveLength(2)
  const userId = await insertUser(db, { organisationId: firm.row.id, role: 'member' })
  expect(await withdrawOrganisation(firm.ports, { ...firm.scope, userId })).toEqual({
    ok: false,
    error: 'forbidden',
  })
  await withdrawOrganisation(firm.ports, firm.scope)
  expect(await db.select().from(searchEntry)).toEqual([])
  const { publicId } = firm.scope
  expect(await getOrganisationProfile(firm.ports, { publicId, viewer: null })).toBeNull()
  const viewer = { memberships: [{ organisationId: firm.row.id }] }
  const seen = await getOrganisationProfile(firm.ports, { publicId, viewer })
  expect(seen?.profile.state).toBe('withdrawn')
  await publishOrganisation(firm.ports, firm.scope)
  expect(await db.select().from(searchEntry)).toHaveLength(2)
})

test('contacts, streets and what the firm does not show are in no public view', async ({ db }) => {
  const firm = await ownFirm(db, {
    website: 'https://hidden.example/',
    switchboard: '0755-9999999',
    sites: [{ kind: 'plant', regionCode: '440305', address: '秘密路 7 号' }],
    certificates: [{ name: 'CE', number: 'SECRET-1' }],
  })
  await db.insert(contact).values({
    id: newId(),
    organisationId: firm.row.id,
    name: '某经理',
    phone: '13900000000',
    email: 'private@example.com',
  })
  await reconfirmOrganisation(firm.ports, firm.scope)
  const { publicId } = firm.scope
  const seen = await getOrganisationProfile(firm.ports, { publicId, viewer: null })
  const [entry] = await db.select().from(searchEntry)
  const all = JSON.stringify([seen?.profile, entry])
  for (const secret of [
    '某经理',
    '13900000000',
    'private@',
    '秘密路',
    'SECRET-1',
    'hidden.example',
    '9999999',
  ]) {
    expect(all).not.toContain(secret)
  }
  expect(seen?.profile.sites).toEqual([{ kind: 'plant', cityCode: '440300' }])
  await db.update(organisation).set({ showWebsite: true }).where(eq(organisation.id, firm.row.id))
  const shown = await getOrganisationProfile(firm.ports, { publicId, viewer: null })
  expect(shown?.profile.website).toBe('https://hidden.example/')
})

test('what cannot be an id opens nothing and breaks nothing; capitals are read', async ({ db }) => {
  const firm = await ownFirm(db)
  for (const publicId of ['', 'a\u0000b', '\ud800', 'x'.repeat(500), "'; --"]) {
    expect(await getOrganisationProfile(firm.ports, { publicId, viewer: null })).toBeNull()
  }
  const publicId = firm.scope.publicId.toUpperCase()
  expect(await getOrganisationProfile(firm.ports, { publicId, viewer: null })).not.toBeNull()
})

test('the last owner cannot leave; another owner can, and then sees nothing more', async ({
  db,
}) => {
  const firm = await ownFirm(db)
  await insertUser(db, { organisationId: firm.row.id, role: 'member' })
  expect(await leaveOrganisation(firm.ports, firm.scope)).toEqual({
    ok: false,
    error: 'last_owner',
  })
  await insertUser(db, { organisationId: firm.row.id, role: 'owner' })
  expect(await leaveOrganisation(firm.ports, firm.scope)).toEqual({ ok: true, value: null })
  expect(await firm.own()).toBeNull()
})
