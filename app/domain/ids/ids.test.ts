import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { isPublicId, makePublicId, parsePublicId } from './public-id.ts'
import { uuid7 } from './uuid7.ts'

const nineBytes = fc.uint8Array({ minLength: 9, maxLength: 9 })

describe('public ids', () => {
  it('are valid when made, and read back in any writing', () => {
    holds(
      fc.property(nineBytes, (bytes) => {
        const id = makePublicId(bytes)
        expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
        expect(isPublicId(id)).toBe(true)
        expect(parsePublicId(` ${id.toUpperCase().replace(/0/g, 'O').replace(/1/g, 'L')} `)).toBe(
          id,
        )
      }),
    )
  })

  it('notice one wrong character and two exchanged characters', () => {
    holds(
      fc.property(nineBytes, fc.nat(9), fc.nat(9), (bytes, first, second) => {
        const characters = [...makePublicId(bytes)]
        const wrong = characters.with(first, characters[first] === 'a' ? 'b' : 'a').join('')
        expect(isPublicId(wrong)).toBe(false)
        const [one = '', two = ''] = [characters[first], characters[second]]
        const exchanged = characters.with(first, two).with(second, one).join('')
        expect(isPublicId(exchanged)).toBe(one === two || first === second)
      }),
    )
  })

  it('refuse every other text', () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parsed = parsePublicId(text)
        expect(parsed === null || isPublicId(parsed)).toBe(true)
      }),
    )
    expect(isPublicId('')).toBe(false)
    expect(parsePublicId('uuuuuuuuuu')).toBeNull()
  })
})

describe('uuid7', () => {
  const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

  it('sorts by time and carries version and variant', () => {
    const time = fc.integer({ min: 0, max: 2 ** 45 })
    holds(
      fc.property(time, time, tenBytes, tenBytes, (one, other, first, second) => {
        const [a, b] = [uuid7(one, first), uuid7(other, second)]
        expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        if (one !== other) expect(a < b).toBe(one < other)
      }),
    )
  })

  it('writes the published time of its day', () => {
    expect(uuid7(0x017f22e279b0, new Uint8Array(10))).toBe('017f22e2-79b0-7000-8000-000000000000')
  })
})
