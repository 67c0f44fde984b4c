import { expect, test } from 'vitest'
import type { TagProposal } from '../tagging/types.ts'
import { decideTags, proposalRows, type TagRecord } from './tag-decisions.ts'

const span = (text: string) => ({ source: 'about' as const, start: 0, end: text.length, text })
const proposal = (segmentId: string, over: Partial<TagProposal> = {}): TagProposal => ({
  segmentId,
  cluster: 'robots',
  position: 'midstream',
  side: 'offers',
  confidence: 0.8,
  sure: true,
  reason: 'product_word',
  evidence: [span('减速器')],
  ...over,
})
const record = (segmentId: string, state: TagRecord['state']): TagRecord => ({
  segmentId,
  side: 'offers',
  state,
  confidence: 1,
  evidence: [],
})
const isSegment = (id: string) => id.startsWith('robots--')

test('sure proposals are preset, unsure ones wait for the person', () => {
  const rows = proposalRows([], [proposal('robots--a'), proposal('robots--b', { sure: false })])
  expect(rows.map((row) => [row.segmentId, row.answer])).toEqual([
    ['robots--a', 'yes'],
    ['robots--b', null],
  ])
})

test('a decided tag keeps its answer whatever is proposed later', () => {
  const decided = [record('robots--a', 'confirmed'), record('robots--b', 'rejected')]
  const rows = proposalRows(decided, [
    proposal('robots--b'),
    proposal('robots--a', { sure: false }),
  ])
  expect(rows.map((row) => [row.segmentId, row.answer])).toEqual([
    ['robots--a', 'yes'],
    ['robots--b', 'no'],
  ])
})

test('no more is asked than a person reads: strong proposals first', () => {
  const many = Array.from({ length: 40 }, (_, n) => proposal(`robots--s${n}`, { sure: n < 9 }))
  const rows = proposalRows([], many)
  expect(rows).toHaveLength(12)
  expect(rows.filter((row) => row.answer === 'yes')).toHaveLength(9)
})

test('only answered rows that exist are written', () => {
  const rows = proposalRows([], [proposal('robots--a'), proposal('robots--b', { sure: false })])
  const written = decideTags({
    rows,
    isSegment,
    decisions: [
      { segmentId: 'robots--a', side: 'offers', answer: 'yes' },
      { segmentId: 'robots--forged', side: 'offers', answer: 'yes' },
    ],
  })
  expect(written.map((one) => [one.segmentId, one.state])).toEqual([['robots--a', 'confirmed']])
  expect(written[0]?.evidence).toEqual([span('减速器')])
})

test('a change rejects one segment and confirms the other with the same words', () => {
  const rows = proposalRows([], [proposal('robots--a')])
  const written = decideTags({
    rows,
    isSegment,
    decisions: [{ segmentId: 'robots--a', side: 'offers', answer: 'change', to: 'robots--c' }],
  })
  expect(written.map((one) => [one.segmentId, one.state, one.evidence.length])).toEqual([
    ['robots--a', 'rejected', 1],
    ['robots--c', 'confirmed', 1],
  ])
})

test('a change to a segment that another answer drops leaves it chosen', () => {
  const rows = proposalRows([], [proposal('robots--a'), proposal('robots--c')])
  const written = decideTags({
    rows,
    isSegment,
    decisions: [
      { segmentId: 'robots--a', side: 'offers', answer: 'change', to: 'robots--c' },
      { segmentId: 'robots--c', side: 'offers', answer: 'no' },
    ],
  })
  expect(Object.fromEntries(written.map((one) => [one.segmentId, one.state]))).toEqual({
    'robots--a': 'rejected',
    'robots--c': 'confirmed',
  })
})

test('a change to a segment that no list holds only rejects', () => {
  const rows = proposalRows([], [proposal('robots--a')])
  const written = decideTags({
    rows,
    isSegment,
    decisions: [{ segmentId: 'robots--a', side: 'offers', answer: 'change', to: 'nowhere' }],
  })
  expect(written.map((one) => one.state)).toEqual(['rejected'])
})
