import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { EngineError } from './engine-error.ts'
import { readDocuments, readJson, readReplies } from './replies.ts'

const asked = { index: 'i', count: 1 }
const result = { indexUid: 'i', hits: [], estimatedTotalHits: 0 }

describe('what a server says', () => {
  it('is taken where it has the shape that is needed', () => {
    const facetDistribution = { 'facets.city': { a: 2 } }
    expect(readReplies({ results: [{ ...result, facetDistribution }] }, asked)).toEqual([
      { total: 0, hits: [], refs: [], facets: facetDistribution },
    ])
  })

  it('names hits in a list or as an object', () => {
    for (const ref of [['a.1', 'b.2'], { 'a.1': 1, 'b.2': 1 }])
      expect(
        readReplies({ results: [{ ...result, facetDistribution: { ref } }] }, asked)[0]?.refs,
      ).toEqual(['a.1', 'b.2'])
  })

  it('is either read or called rubbish, whatever it is', () => {
    const answers = fc.anything({ withBigInt: false })
    const inside = fc.record({
      indexUid: fc.constantFrom('i', 'j'),
      hits: answers,
      estimatedTotalHits: answers,
      facetDistribution: fc.oneof(answers, fc.dictionary(fc.string(), answers)),
    })
    const any = fc.oneof(answers, fc.record({ results: fc.oneof(answers, fc.tuple(inside)) }))
    holds(
      fc.property(any, (answer) => {
        for (const read of [
          () => readReplies(answer, asked),
          () => readDocuments(answer),
          () => readJson({ document: answer }, 'document'),
        ])
          try {
            read()
          } catch (error) {
            expect(error).toBeInstanceOf(EngineError)
          }
      }),
    )
  })
})
