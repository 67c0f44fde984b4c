import { expect, test } from 'vitest'
import { canPublish, expiryOf, missingParts } from './completeness.ts'

const whole = {
  kind: 'manufacturer' as const,
  offers: 2,
  needs: 1,
  confirmedTags: 1,
  specifiedProducts: 1,
  certificates: 1,
  hasPublicContact: true,
  hasPlant: true,
  markets: 1,
  hasSize: true,
  hasEnglishName: true,
}

test('a whole profile misses nothing; parts are named the most telling first', () => {
  expect(missingParts(whole)).toEqual([])
  expect(missingParts({ ...whole, needs: 0, markets: 0, certificates: 0 })).toEqual([
    'needs',
    'certificates',
    'markets',
  ])
})

test('a trader is not asked for a plant, nor a firm without offers for their specifications', () => {
  const trader = { ...whole, kind: 'trader' as const, hasPlant: false, certificates: 0 }
  expect(missingParts(trader)).toEqual([])
  expect(missingParts({ ...whole, offers: 0, specifiedProducts: 0 })).toEqual(['offers'])
})

test('a firm is published when others can tell what it makes or needs; a park without', () => {
  expect(canPublish({ kind: 'manufacturer', confirmedTags: 0, products: 0 })).toBe(false)
  expect(canPublish({ kind: 'manufacturer', confirmedTags: 0, products: 1 })).toBe(true)
  expect(canPublish({ kind: 'park', confirmedTags: 0, products: 0 })).toBe(true)
})

test('the day of expiry still counts as valid, sixty days before it warns', () => {
  expect(expiryOf('2026-11-23', '2026-11-23')).toEqual({ state: 'expiring', days: 0 })
  expect(expiryOf('2026-11-22', '2026-11-23').state).toBe('expired')
  expect(expiryOf('2027-01-22', '2026-11-23').state).toBe('expiring')
  expect(expiryOf('2027-01-23', '2026-11-23').state).toBe('valid')
  expect(expiryOf(null, '2026-11-23')).toEqual({ state: 'valid', days: null })
})
