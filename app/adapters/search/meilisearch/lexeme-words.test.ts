import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLexemes, FIELDS, type Lexemes, vectorLiteral } from '#app/domain/search/lexemes.ts'
import { holds } from '#tests/support/property.ts'
import { orderOf, readVector, wordOf } from './lexeme-words.ts'

const lexeme = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })

describe('a vector', () => {
  it('is read as it was written', () => {
    const entries = fc.array(fc.tuple(lexeme, fc.subarray([...FIELDS], { minLength: 1 })))
    holds(
      fc.property(entries, (some) => {
        const lexemes: Lexemes = new Map()
        for (const [text, fields] of some)
          for (const field of fields) addLexemes(lexemes, field, [text])
        expect(readVector(vectorLiteral(lexemes))).toEqual(lexemes)
      }),
    )
  })

  it('is read as PostgreSQL prints it, which leaves the last weight out', () => {
    expect(readVector("'it''s':4 'a\\\\b':1A,4 '减速':2B,3C")).toEqual(
      new Map([
        ["it's", new Set(['D'])],
        ['a\\b', new Set(['A', 'D'])],
        ['减速', new Set(['B', 'C'])],
      ]),
    )
  })
})

describe('a lexeme as a value', () => {
  it('is cut where the domain cuts it', () => {
    const lexemes: Lexemes = new Map()
    addLexemes(lexemes, 'A', ['x'.repeat(200)])
    expect([...lexemes.keys()].map(wordOf)).toEqual([wordOf('x'.repeat(200))])
  })

  it('keeps within what the engine compares', () => {
    holds(
      fc.property(lexeme, (text) => {
        const word = wordOf(text)
        expect(new TextEncoder().encode(word).length).toBeLessThan(468)
        expect(word.isWellFormed()).toBe(true)
      }),
    )
    expect(new TextEncoder().encode(wordOf('각'.repeat(60))).length).toBeLessThan(468)
  })

  it('is another one for another lexeme', () => {
    const folded = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    holds(
      fc.property(folded, folded, (a, b) => {
        const [one, other] = [a.normalize('NFKC'), b.normalize('NFKC')]
        expect(wordOf(one) === wordOf(other)).toBe(one === other)
      }),
    )
  })
})

describe('a name as a value to sort by', () => {
  const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

  it('sorts as the bytes of the name do', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => one.toLowerCase())
    holds(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(byBytes(orderOf(a), orderOf(b)))).toBe(Math.sign(byBytes(a, b)))
      }),
    )
  })

  it('is plain and short, and letters stay as they are', () => {
    holds(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(orderOf(name)).toMatch(/^[ -~]{0,404}$/)
      }),
    )
    expect(orderOf('dongguan xiebo 3')).toBe('dongguan xiebo 3')
  })
})
