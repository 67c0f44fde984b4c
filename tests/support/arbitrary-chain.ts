import fc from 'fast-check'
import type { ChainEdge, ChainNode } from '#app/domain/graph/return-edges.ts'
import { type Criticality, POSITIONS } from '#app/domain/knowledge/types.ts'

/** A chain of 1 to 30 segments with any edges: inside positions, against them, in cycles. */
export const arbitraryChain = fc
  .array(fc.constantFrom(...POSITIONS), { minLength: 1, maxLength: 30 })
  .chain((positions) => {
    const place = fc.nat({ max: positions.length - 1 })
    const criticality = fc.constantFrom<Criticality>(1, 2, 3)
    return fc.record({
      nodes: fc.constant<ChainNode[]>(
        positions.map((position, i) => ({ id: `c--s${i}`, position })),
      ),
      edges: fc
        .uniqueArray(fc.tuple(place, place, criticality), {
          maxLength: 90,
          selector: ([from, to]) => `${from}-${to}`,
        })
        .map((all): ChainEdge[] =>
          all
            .filter(([from, to]) => from !== to)
            .map(([from, to, criticality]) => ({
              from: `c--s${from}`,
              to: `c--s${to}`,
              criticality,
            })),
        ),
    })
  })
