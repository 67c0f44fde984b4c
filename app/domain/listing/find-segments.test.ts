import { expect, test } from 'vitest'
import { knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { findSegments } from './find-segments.ts'
import { namedSegments } from './names.ts'

const knowledge = knowledgeFixture()
const tagger = { segmentsOf: () => [{ segmentId: 'intelligent-robot--magnets', confidence: 1 }] }

test('a typed word finds what the tagger reads, then segments whose names contain it', () => {
  expect(findSegments({ knowledge, tagger }, ' 减速 ')).toEqual([
    'intelligent-robot--magnets',
    'intelligent-robot--precision-reducer',
  ])
  expect(findSegments({ knowledge, tagger }, 'ＰＣＢ')).toContain(
    'electronic-information--printed-circuit-board',
  )
  expect(findSegments({ knowledge, tagger }, '  ')).toEqual([])
})

test('a segment is named with its cluster, short; an id that is gone falls away', () => {
  const [one, ...others] = namedSegments(knowledge, ['intelligent-robot--magnets', 'no--such'])
  expect(one?.cluster.id).toBe('intelligent-robot')
  expect(one?.cluster.zh.endsWith('产业集群')).toBe(false)
  expect(others).toEqual([])
})
