import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '#app/domain/knowledge/types.ts'
import { arbitraryChain } from '#tests/support/arbitrary-chain.ts'
import { backboneOf } from './backbone.ts'
import { columnPlans } from './columns.ts'
import { type ChainEdge, type ChainNode, splitReturns } from './return-edges.ts'

const nodes = (text: Record<string, Position>): ChainNode[] =>
  Object.entries(text).map(([id, position]) => ({ id, position }))
const edge = (from: string, to: string, criticality: 1 | 2 | 3 = 3): ChainEdge => ({
  from,
  to,
  criticality,
})

describe('return edges', () => {
  it('takes an edge against the positions as a return, however strong', () => {
    const chain = nodes({ battery: 'midstream', recycling: 'downstream' })
    const back = edge('recycling', 'battery', 3)
    expect(splitReturns(chain, [back, edge('battery', 'recycling', 1)]).returns).toEqual([back])
  })

  it('cuts a cycle at its weakest edge', () => {
    const chain = nodes({ a: 'midstream', b: 'midstream', c: 'midstream' })
    const weakest = edge('a', 'b', 1)
    const { returns } = splitReturns(chain, [weakest, edge('b', 'c', 3), edge('c', 'a', 2)])
    expect(returns).toEqual([weakest])
  })

  it('leaves no cycle, whatever the chain', () => {
    void fc.assert(
      fc.property(arbitraryChain, ({ nodes, edges }) => {
        const { forward, returns } = splitReturns(nodes, edges)
        expect(forward.length + returns.length).toBe(edges.length)
        expect(splitReturns(nodes, forward).returns).toEqual([])
      }),
    )
  })
})

describe('backbone', () => {
  it('draws a small chain whole', () => {
    const chain = nodes({ a: 'upstream', b: 'downstream' })
    const weak = edge('a', 'b', 1)
    expect([...backboneOf(chain, [weak])]).toEqual([weak])
  })

  it('keeps every vital edge and leaves no segment without one it has', () => {
    void fc.assert(
      fc.property(arbitraryChain, ({ nodes, edges }) => {
        const { forward } = splitReturns(nodes, edges)
        const drawn = backboneOf(nodes, forward)
        for (const one of forward) if (one.criticality === 3) expect(drawn.has(one)).toBe(true)
        for (const { id } of nodes) {
          for (const end of ['from', 'to'] as const) {
            const own = forward.filter((one) => one[end] === id)
            expect(own.some((one) => drawn.has(one))).toBe(own.length > 0)
          }
        }
      }),
    )
  })
})

describe('columns', () => {
  const plansOf = ({ nodes, edges }: { nodes: ChainNode[]; edges: ChainEdge[] }) => {
    const { forward } = splitReturns(nodes, edges)
    const drawn = [...backboneOf(nodes, forward)]
    return { drawn, plans: columnPlans({ nodes, drawn, limit: 7 }) }
  }

  it('lays a path inside a position over its columns in order', () => {
    const chain = nodes({ a: 'upstream', b: 'upstream', c: 'upstream', d: 'midstream' })
    const [best] = plansOf({
      nodes: chain,
      edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd')],
    }).plans
    expect([...(best?.columnOf.values() ?? [])]).toEqual([0, 1, 2, 3])
    expect(best?.insideEdges).toBe(0)
  })

  it('allows an empty position and a single column', () => {
    const [best] = plansOf({ nodes: nodes({ a: 'upstream' }), edges: [] }).plans
    expect(best?.columns).toBe(1)
  })

  it('never runs a drawn edge backwards and never mixes positions in a column', () => {
    void fc.assert(
      fc.property(arbitraryChain, (chain) => {
        const { drawn, plans } = plansOf(chain)
        expect(plans.length).toBeGreaterThan(0)
        for (const { columnOf, columns } of plans) {
          expect(columns).toBeLessThanOrEqual(7)
          for (const { from, to } of drawn) {
            expect(columnOf.get(from)).toBeLessThanOrEqual(columnOf.get(to) ?? -1)
          }
          const positions = new Map<number, Set<Position>>()
          for (const { id, position } of chain.nodes) {
            const column = columnOf.get(id) ?? -1
            positions.set(column, (positions.get(column) ?? new Set()).add(position))
          }
          expect([...positions.values()].every((found) => found.size === 1)).toBe(true)
          expect(positions.size).toBe(columns)
        }
      }),
    )
  })
})
