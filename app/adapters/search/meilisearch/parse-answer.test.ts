import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { parseAnswer } from './parse-answer.ts'

const answer = (facets: unknown, hits: unknown[] = []) =>
  JSON.stringify({ results: [{ indexUid: 'a', hits, facetDistribution: facets }] })

it('gives the names of hits as a list, in their order', () => {
  holds(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 }), (ids) => {
      const refs = ids.map((id) => `${id}.0a1b2c`)
      const counts = Object.fromEntries(refs.map((ref) => [ref, 1]))
      expect(parseAnswer(answer({ ref: counts }))).toEqual(JSON.parse(answer({ ref: refs })))
    }),
  )
})

it('reads everything else as it is', () => {
  const texts = [
    answer({ ref: {} }),
    answer({ ref: { a: 2 } }),
    answer({ ref: { 'a"b': 1 } }),
    answer({ ref: 0 }),
    answer({ city: { a: 1 } }),
    answer({}, [{ document: answer({ ref: { a: 1 } }) }]),
    '{"results":{}}',
    '7',
  ]
  for (const text of texts) expect(parseAnswer(text)).toEqual(JSON.parse(text))
})

it.each(['', '{"results":[', '{"facetDistribution":{"ref":{"a":1}'])('refuses %j', (text) => {
  expect(() => parseAnswer(text)).toThrow()
})
