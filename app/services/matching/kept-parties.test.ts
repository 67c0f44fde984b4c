import { expect, test } from 'vitest'
import type { PartyRecord } from '#app/domain/matching/party-record.ts'
import { keepParties } from './kept-parties.ts'

const DAY = '2026-11-23'
const RECORD: PartyRecord = {
  publicId: 'a',
  name: '佛山市试甲传动有限公司',
  nameEn: null,
  sample: true,
  website: null,
  switchboard: null,
  kind: 'manufacturer',
  groupId: 'a',
  published: true,
  size: 'small',
  confirmedAt: '2026-11-01T00:00:00.000Z',
  verifiedOn: null,
  products: { offers: [], needs: [] },
  segments: { offers: [], needs: [] },
  cityCodes: [],
  certificates: [],
  qualifications: [],
  listings: [],
}
const written = JSON.stringify(RECORD)

test('what was asked for longest ago leaves first, and as much as the limit says is held', () => {
  const parties = keepParties(2 * written.length)
  for (const id of ['a', 'b', 'c']) parties.keep(id, { stamp: `1 ${id}`, written })
  expect(parties.of('a', DAY)?.party.id).toBe('a')
  parties.shrink()
  expect(['a', 'b', 'c'].map((id) => parties.stampOf(id))).toEqual(['1 a', undefined, '1 c'])
  expect(parties.of('b', DAY)).toBeNull()
})

test('a party stays the same one for a day, so that what was worked out of it does too', () => {
  const parties = keepParties()
  parties.keep('a', { stamp: '1', written })
  const before = parties.of('a', DAY)
  expect(parties.of('a', DAY)).toBe(before)
  expect(parties.of('a', '2026-11-24')).not.toBe(before)
  parties.keep('a', { stamp: '2', written: JSON.stringify({ ...RECORD, name: '新名' }) })
  expect(parties.of('a', DAY)?.card.name).toBe('新名')
  parties.drop('a')
  expect(parties.stampOf('a')).toBeUndefined()
})
