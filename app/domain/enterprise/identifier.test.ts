import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { parseIdentifier } from './identifier.ts'
import { IDENTIFIER_SCHEMES } from './types.ts'
import { parseUscc, usccCheckCharacter } from './uscc.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const character = fc.constantFrom(...ALPHABET)
/** 17 characters of the right form. */
const body = fc
  .tuple(
    fc.constantFrom('1', '5', '9'),
    fc.constantFrom('1', '2', '3'),
    fc.integer({ min: 110000, max: 659004 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map(([authority, category, place, rest]) => `${authority}${category}${place}${rest.join('')}`)

describe('unified social credit codes', () => {
  it('agree with a sum worked out by hand', () => {
    // 9·1 + 1·3 + 4·9 + 4·27 + 3·81 = 399 for the places that are not 0; 399 = 12·31 + 27; 31 − 27 = 4
    expect(usccCheckCharacter('91443000000000000')).toBe('4')
    expect(parseUscc('914430000000000004')).toEqual({ value: '914430000000000004', checks: true })
  })

  it('read spaces, hyphens, lower case and full-width characters', () => {
    const value = `91440300MA5ABCDE1${usccCheckCharacter('91440300MA5ABCDE1')}`
    expect(parseUscc(` ${value.slice(0, 9).toLowerCase()}-${value.slice(9)} `)?.value).toBe(value)
    expect(parseUscc(value.replace('9', '９'))).toEqual({ value, checks: true })
  })

  it('notice every single wrong character', () => {
    holds(
      fc.property(body, fc.integer({ min: 8, max: 17 }), character, (first17, place, other) => {
        const value = first17 + usccCheckCharacter(first17)
        expect(parseUscc(value)).toEqual({ value, checks: true })
        const changed = [...value].with(place, other).join('')
        expect(parseUscc(changed)?.checks).toBe(changed === value)
      }),
    )
  })

  it('refuse what is no code at all', () => {
    for (const text of ['', '123', '91440300MA5ABCDE', '91440300MA5OBCDE1X', '914403O0MA5ABCDE11'])
      expect(parseUscc(text)).toBeNull()
  })
})

describe('other registers', () => {
  it('keep one stored form', () => {
    expect(parseIdentifier('hk_br', '12345678')?.value).toBe('12345678')
    expect(parseIdentifier('hk_br', '12345678 - 000')?.value).toBe('12345678-000')
    expect(parseIdentifier('hk_br', '12345678-000-07-26-A')?.value).toBe('12345678-000')
    expect(parseIdentifier('hk_br', '1234567')).toBeNull()
    expect(parseIdentifier('macao', '12345 (so)')?.value).toBe('12345SO')
    expect(parseIdentifier('macao', 'Rua')).toBeNull()
    expect(parseIdentifier('foreign', 'hrb  86786')?.value).toBe('HRB 86786')
    expect(parseIdentifier('foreign', 'none')).toBeNull()
  })

  it('are total on any text, and stable when read again', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 })
    holds(
      fc.property(fc.constantFrom(...IDENTIFIER_SCHEMES), text, (scheme, raw) => {
        const once = parseIdentifier(scheme, raw)
        if (once) expect(parseIdentifier(scheme, once.value)).toEqual(once)
      }),
    )
  })
})
