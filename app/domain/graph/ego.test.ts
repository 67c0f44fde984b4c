import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SegmentId, SupplyEdge } from '#app/domain/knowledge/types.ts'
import { arbitraryChain } from '#tests/support/arbitrary-chain.ts'
import { noFacts } from '#tests/support/knowledge-fixture.ts'
import { EGO_COLUMNS, egoOf } from './ego.ts'
import { layoutEgo } from './ego-layout.ts'
import type { ChainEdge } from './return-edges.ts'

function knowledgeOf(all: readonly ChainEdge[]) {
  const edges: SupplyEdge[] = all.map((edge) => ({ ...edge, reason: '' }))
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const group = (end: 'from' | 'to') =>
    new Map(ids.map((id) => [id, edges.filter((edge) => edge[end] === id)]))
  const position = 'midstream' as const
  const blank = { synonyms: [], synonymsEn: [], products: [], facts: noFacts() }
  const named = (id: SegmentId) => ({
    id,
    cluster: 'c',
    slug: id,
    zh: id,
    en: id,
    position,
    ...blank,
  })
  const cluster = { id: 'c', code: 'P1', kind: 'pillar' as const, ordinal: 1, zh: 'c', en: 'c' }
  return {
    edges,
    segments: new Map(ids.map((id) => [id, named(id)])),
    clusters: new Map([['c', { ...cluster, goal: '', weakPoints: [], sites: [], words: [] }]]),
    suppliersOf: group('to'),
    customersOf: group('from'),
  }
}
const edge = (from: string, to: string, criticality: 1 | 2 | 3 = 2): ChainEdge => ({
  from,
  to,
  criticality,
})

it('puts suppliers left and customers right, two hops each, strongest first', () => {
  const knowledge = knowledgeOf([
    edge('steel', 'bearing'),
    edge('bearing', 'robot', 1),
    edge('reducer', 'robot', 3),
    edge('robot', 'line'),
    edge('line', 'car'),
  ])
  const { columns } = egoOf(knowledge, { centre: 'robot' })
  expect(EGO_COLUMNS.map((name) => columns[name])).toEqual([
    ['steel'],
    ['reducer', 'bearing'],
    ['robot'],
    ['line'],
    ['car'],
  ])
})

it('orders direct neighbours of one criticality by severity', () => {
  const knowledge = knowledgeOf([edge('a', 'x'), edge('b', 'x')])
  const severity = (id: string) => (id === 'b' ? 3 : 0)
  expect(egoOf(knowledge, { centre: 'x', severity }).columns.suppliers).toEqual(['b', 'a'])
})

it('shows a segment of a cycle on both sides', () => {
  const { columns } = egoOf(knowledgeOf([edge('a', 'x'), edge('x', 'a')]), { centre: 'x' })
  expect([columns.suppliers, columns.customers]).toEqual([['a'], ['a']])
})

it('names the rest of a long second hop as a number', () => {
  const far = Array.from({ length: 20 }, (_, i) => edge(`s${i}`, 'a', i === 19 ? 3 : 1))
  const ego = egoOf(knowledgeOf([...far, edge('a', 'x')]), { centre: 'x' })
  expect(ego.columns.secondSuppliers).toHaveLength(12)
  expect(ego.columns.secondSuppliers).toContain('s19')
  expect(ego.more.secondSuppliers).toBe(8)
})

it('lays any neighbourhood out without overlaps, every line from left to right', () => {
  void fc.assert(
    fc.property(arbitraryChain, ({ edges }) => {
      const [first] = edges
      if (!first) return
      const ego = egoOf(knowledgeOf(edges), { centre: first.to })
      const drawn = layoutEgo(ego, () => ({ lines: ['x'], note: [] }))
      expect(drawn.edges).toHaveLength(ego.edges.length)
      for (const { points } of drawn.edges) {
        expect(points[0]?.[0]).toBeLessThan(points[1]?.[0] ?? 0)
      }
      drawn.boxes.forEach((a, i) => {
        for (const b of drawn.boxes.slice(i + 1)) {
          if (a.x === b.x) expect(a.y + a.height).toBeLessThanOrEqual(b.y)
        }
        expect(a.y).toBeGreaterThanOrEqual(0)
        expect(a.y + a.height).toBeLessThanOrEqual(drawn.height)
      })
    }),
  )
})
