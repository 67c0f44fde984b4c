import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { listingFormValues } from './form-values.ts'
import { type ListingContent, listingSchema, TITLE_LIMIT, titleFrom } from './schema.ts'

const schema = listingSchema({
  isPlace: (code) => ['440300', 'greater-bay-area'].includes(code),
  today: '2026-11-23',
})

function post(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one)
  const submission = parseWithZod(form, { schema })
  return submission.status === 'success'
    ? { value: submission.value, errors: null }
    : { value: null, errors: submission.error }
}

const least = { side: 'demand', kind: 'product', validUntil: '2027-02-21' }

describe('the form of a listing', () => {
  test('needs no more than a pasted text: its first line is the title', () => {
    expect(
      post({ ...least, title: '', body: '\n 求购谐波减速器 25 型\n每月 500 台' }).value,
    ).toEqual({
      side: 'demand',
      kind: 'product',
      title: '求购谐波减速器 25 型',
      body: '求购谐波减速器 25 型\n每月 500 台',
      specifications: [],
      certificates: [],
      regionCodes: [],
      amount: null,
      unit: null,
      period: null,
      validUntil: '2027-02-21',
    })
  })

  test('takes specifications, certificates of the list and others, places, a quantity', () => {
    const { value } = post({
      ...least,
      title: '求购谐波减速器',
      body: '',
      'specifications[0].name': '',
      'specifications[1].name': '减速比',
      'specifications[1].min': '50',
      'specifications[1].max': '160',
      certificates: ['ISO 9001', 'IATF 16949'],
      otherCertificates: '船级社、ISO 9001',
      regions: ['440300', 'greater-bay-area'],
      'quantity.amount': '1,000',
      'quantity.unit': 'NIU',
      'quantity.period': 'month',
    })
    expect(value).toMatchObject({
      specifications: [{ name: '减速比', min: 50, max: 160 }],
      certificates: ['ISO 9001', 'IATF 16949', '船级社'],
      regionCodes: ['440300', 'greater-bay-area'],
      amount: 1000,
      unit: 'NIU',
      period: 'month',
    })
  })

  test.each([
    [{ body: '' }, { body: ['required'] }],
    [{ body: '求', validUntil: '' }, { validUntil: ['date'] }],
    [
      { body: '', side: 'both' },
      { side: ['choose'], body: ['required'] },
    ],
    [{ body: '求', validUntil: '2026-11-22' }, { validUntil: ['date'] }],
    [{ body: '求', validUntil: '2027-11-24' }, { validUntil: ['date'] }],
    [{ body: '求', title: '长'.repeat(121) }, { title: ['too_long'] }],
    [{ body: '长'.repeat(5001) }, { body: ['too_long'] }],
    [{ body: '求', regions: ['999999'] }, { regions: ['choose'] }],
    [{ body: '求', otherCertificates: '证'.repeat(61) }, { otherCertificates: ['too_long'] }],
    [{ body: '求', side: 'both' }, { side: ['choose'] }],
    [{ body: '求', kind: 'talent' }, { kind: ['choose'] }],
    [{ body: '求', 'quantity.amount': '5' }, { 'quantity.unit': ['amount_without_unit'] }],
  ])('says what is wrong with %j', (fields, errors) => {
    expect(post({ ...least, ...fields }).errors).toEqual(errors)
  })

  test('shows what is stored as it would be sent: reading it again changes nothing', () => {
    const content = fc.record<ListingContent>({
      side: fc.constantFrom('supply', 'demand'),
      kind: fc.constantFrom('product', 'processing'),
      title: fc.constantFrom('求购谐波减速器', 'Harmonic drives'),
      body: fc.constantFrom('', '每月 500 台\n佛山交货'),
      specifications: fc.constantFrom(
        [],
        [
          { name: '减速比', min: 50, max: 160 },
          { name: '材料', text: '不锈钢' },
        ],
      ),
      certificates: fc.subarray(['ISO 9001', 'UL', '船级社']),
      regionCodes: fc.subarray(['440300', 'greater-bay-area']),
      amount: fc.constant(500),
      unit: fc.constantFrom('NIU', 'X-WAN'),
      period: fc.constantFrom('once', 'month'),
      validUntil: fc.constantFrom('2026-11-23', '2027-11-23'),
    })
    holds(
      fc.property(content, (one) => {
        expect(post(listingFormValues(one)).value).toEqual(one)
      }),
    )
  })
})

test('a title made of a long line ends at a stop and fits', () => {
  expect(titleFrom(`求购${'减速器'.repeat(20)}，${'每月交货'.repeat(30)}`)).toBe(
    `求购${'减速器'.repeat(20)}`,
  )
  holds(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(titleFrom(text).length).toBeLessThanOrEqual(TITLE_LIMIT)
    }),
  )
})
