import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { productSchema } from './product-schema.ts'
import { descriptionSchema, newOrganisationSchema, profileSchema } from './schema.ts'
import { usccCheckCharacter } from './uscc.ts'

const world = {
  isRegion: (code: string) => ['440300', '441900'].includes(code),
  isMarket: (id: string) => id === 'europe',
  thisYear: 2026,
}
const GOOD = `91440300MA5F0W2X1${usccCheckCharacter('91440300MA5F0W2X1')}`
const FAILING = `91440300MA5F0W2X1${GOOD.endsWith('9') ? '8' : '9'}`

/** As a browser sends it. */
function post(schema: z.ZodType, fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  const read = parseWithZod(form, { schema })
  return read.status === 'success'
    ? { value: read.value as never as Record<string, unknown> }
    : { errors: read.error as never as Record<string, string[]> }
}

const firm = {
  nameHans: '  深圳市示范传动\u0000有限公司\u202e ',
  nameEn: '',
  kind: 'manufacturer',
  'identifier.scheme': 'uscc',
  'identifier.number': GOOD,
  registeredRegion: '440300',
  plantRegion: '',
  foundedYear: '２０１５',
  sizeClass: '',
}

test('a new enterprise is read as typed, without controls and direction marks', () => {
  expect(post(newOrganisationSchema(world), firm).value).toEqual({
    nameHans: '深圳市示范传动有限公司',
    nameHant: null,
    nameEn: null,
    kind: 'manufacturer',
    sizeClass: null,
    foundedYear: 2015,
    identifier: { scheme: 'uscc', value: GOOD, checks: true },
    registeredRegion: '440300',
    plantRegion: null,
  })
})

test('an empty form names every field that is needed, all at once', () => {
  const { errors } = post(newOrganisationSchema(world), {})
  expect(errors).toEqual({
    nameHans: ['required'],
    kind: ['required'],
    'identifier.scheme': ['required'],
    'identifier.number': ['required'],
    registeredRegion: ['required'],
  })
})

test('a failing check digit warns and can be confirmed; a wrong shape is an error that cannot', () => {
  const schema = newOrganisationSchema(world)
  const failing = { ...firm, 'identifier.number': FAILING }
  expect(post(schema, failing).errors).toEqual({ 'identifier.number': ['identifier_check'] })
  expect(post(schema, { ...failing, 'identifier.confirmed': 'on' }).value).toMatchObject({
    identifier: { value: FAILING, checks: false },
  })
  const wrong = { ...firm, 'identifier.number': '12345', 'identifier.confirmed': 'on' }
  expect(post(schema, wrong).errors).toEqual({ 'identifier.number': ['identifier_form'] })
})

test('codes that no list holds are refused: region, kind, year', () => {
  const bad = {
    ...firm,
    kind: 'x',
    registeredRegion: '999999',
    plantRegion: 'x',
    foundedYear: '2027',
  }
  expect(post(newOrganisationSchema(world), bad).errors).toEqual({
    kind: ['choose'],
    registeredRegion: ['choose'],
    plantRegion: ['choose'],
    foundedYear: ['year'],
  })
})

test('lines of products are trimmed, made distinct and bounded', () => {
  expect(
    post(descriptionSchema(), { about: 'a\r\nb', offers: ' 轴承 \r\n\r\n轴承\n钢管' }).value,
  ).toEqual({ about: 'a\nb', offers: ['轴承', '钢管'], needs: [] })
  const long = post(descriptionSchema(), {
    about: 'x'.repeat(5001),
    needs: Array.from({ length: 101 }, (_, n) => `p${n}`).join('\n'),
  })
  expect(long.errors).toEqual({ about: ['too_long'], needs: ['too_many'] })
})

const profile = {
  nameHans: '示范',
  kind: 'trader',
  'identifiers[0].scheme': 'uscc',
  'identifiers[0].number': GOOD,
}

test('rows left empty fall away, and faults keep the number of the row', () => {
  const schema = profileSchema(world, [])
  const { value } = post(schema, {
    ...profile,
    'sites[0].kind': 'plant',
    'sites[0].regionCode': '',
    'sites[1].kind': 'plant',
    'sites[1].regionCode': '441900',
    'contacts[0].name': '',
    'qualifications[0].code': 'high_tech',
    'qualifications[1].code': 'unicorn',
    'qualifications[1].held': 'on',
    markets: 'europe',
    website: 'example.com/a',
    showWebsite: 'on',
  })
  expect(value).toMatchObject({
    sites: [{ kind: 'plant', regionCode: '441900', address: null }],
    contacts: [],
    qualifications: [{ code: 'unicorn', statedOn: null, expiresOn: null }],
    markets: ['europe'],
    website: 'https://example.com/a',
    showWebsite: true,
    showSwitchboard: false,
  })
  const bad = post(schema, {
    ...profile,
    'contacts[1].email': 'nobody',
    website: 'javascript:alert(1)',
  })
  expect(bad.errors).toEqual({
    'contacts[1].name': ['required'],
    'contacts[1].email': ['mail'],
    website: ['web_address'],
  })
})

test('a number the firm already carries passes an edit, whatever its shape', () => {
  const carried = [{ scheme: 'uscc' as const, value: '91440300MA0SAMPLE8', checks: false }]
  const fields = { ...profile, 'identifiers[0].number': '91440300MA0SAMPLE8' }
  expect(post(profileSchema(world, carried), fields).value).toMatchObject({ identifiers: carried })
  expect(post(profileSchema(world, []), fields).errors).toEqual({
    'identifiers[0].number': ['identifier_form'],
  })
})

test('a product keeps ranges, bounds and words; its amount needs a unit', () => {
  const fields = {
    side: 'offers',
    name: '谐波减速器',
    'specifications[0].name': '减速比',
    'specifications[0].min': '50',
    'specifications[0].max': '160',
    'specifications[1].name': '回差',
    'specifications[1].max': '２０',
    'specifications[1].unit': '角秒',
    'specifications[2].name': '',
    hsCode: '8483.40',
    'quantity.amount': '8',
    'quantity.unit': 'X-WAN',
    'quantity.period': 'year',
    minimumOrder: '1,000',
  }
  expect(post(productSchema(), fields).value).toEqual({
    side: 'offers',
    name: '谐波减速器',
    specifications: [
      { name: '减速比', min: 50, max: 160 },
      { name: '回差', max: 20, unit: '角秒' },
    ],
    hsCode: '848340',
    amount: 8,
    unit: 'X-WAN',
    period: 'year',
    minimumOrder: 1000,
  })
  const bad = {
    ...fields,
    'specifications[0].min': '六十左右',
    'specifications[1].min': '30',
    hsCode: '12',
    'quantity.unit': '',
  }
  expect(post(productSchema(), bad).errors).toEqual({
    'specifications[0].min': ['number'],
    'specifications[1].max': ['range_order'],
    hsCode: ['hs_code'],
    'quantity.unit': ['amount_without_unit'],
  })
})
