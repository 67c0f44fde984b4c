import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Values } from '../input/row-values.ts'
import { productFormValues, profileFormValues } from './form-values.ts'
import { type ProductInput, productSchema } from './product-schema.ts'
import { type ProfileInput, profileSchema } from './schema.ts'

const world = { isRegion: () => true, isMarket: () => true, thisYear: 2026 }

function resend(schema: z.ZodType, values: Values) {
  const form = new FormData()
  for (const [name, list] of Object.entries(values)) {
    for (const value of list) form.append(name, value)
  }
  const read = parseWithZod(form, { schema })
  return read.status === 'success' ? read.value : read.error
}

test('a profile that is opened and saved unchanged stays the same', () => {
  const profile: ProfileInput = {
    nameHans: '深圳市示范传动有限公司',
    nameHant: null,
    nameEn: 'Example Drives Ltd.',
    shortName: '示范',
    kind: 'manufacturer',
    sizeClass: 'small',
    foundedYear: 2015,
    about: '一行\n二行',
    website: 'https://example.com/',
    showWebsite: true,
    switchboard: '0755-1234567',
    showSwitchboard: false,
    identifiers: [{ scheme: 'uscc', value: '91440300MA0SAMPLE8', checks: false }],
    sites: [{ kind: 'plant', regionCode: '440300', address: '一路' }],
    contacts: [{ name: '林', duty: null, phone: null, email: 'a@example.com' }],
    qualifications: [{ code: 'high_tech', statedOn: '2026-01-02', expiresOn: null }],
    certificates: [{ name: 'CE', number: null, expiresOn: '2027-01-01' }],
    markets: ['europe', 'other'],
  }
  const again = resend(profileSchema(world, profile.identifiers), profileFormValues(profile))
  expect(again).toEqual(profile)
})

test('a product that is opened and saved unchanged stays the same', () => {
  const product: ProductInput = {
    side: 'needs',
    name: '40CrNiMoA 锻件',
    specifications: [
      { name: '直径', min: 60, max: 120, unit: 'mm' },
      { name: '状态', text: '调质' },
    ],
    hsCode: null,
    amount: 60.5,
    unit: 'TNE',
    period: 'year',
    minimumOrder: null,
  }
  expect(resend(productSchema(), productFormValues(product))).toEqual(product)
})
