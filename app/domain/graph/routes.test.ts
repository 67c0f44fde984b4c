import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeArc } from './arcs.ts'
import { faultsOf } from './checks.ts'
import { lengthOf } from './curve.ts'
import { arrowPath, linePath } from './path.ts'
import { crossings } from './score.ts'
import { columnEdges, stretch } from './stretch.ts'
import type { Box, ChainGeometry, DrawnEdge, Point } from './types.ts'
import { routeWeave } from './weave.ts'

/** Boxes in columns, stacked with gaps of any size, as a layout leaves them. */
const arbitraryBoxes = fc
  .array(
    fc.array(
      fc.record({
        height: fc.integer({ min: 40, max: 90 }),
        gap: fc.integer({ min: 11, max: 60 }),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    { minLength: 2, maxLength: 7 },
  )
  .map((columns) =>
    columns.flatMap((stack, column) => {
      let y = 0
      return stack.map(({ height, gap }, i): Box => {
        const box = { x: column * 180, y, width: 140, height, column, lines: [] }
        y += height + gap
        return { ...box, id: `c--${column}-${i}`, position: 'midstream' }
      })
    }),
  )

const sheetOf = (boxes: Box[]) => ({
  boxes,
  height: Math.max(...boxes.map((box) => box.y + box.height)),
  lanes: { book: new Map<string, number[]>(), passing: [] },
})

const throughBoxes = (boxes: Box[], edges: DrawnEdge[]) => {
  const drawing: ChainGeometry = {
    ...{ cluster: 'c', locale: 'zh-Hans', key: '', width: 1200, height: 0, bands: [] },
    ...{ boxes, edges },
  }
  return faultsOf(drawing).filter((fault) => fault.includes('runs through'))
}

describe('hidden edges', () => {
  it('pass through gaps only, forwards and backwards, whatever stands between', () => {
    void fc.assert(
      fc.property(arbitraryBoxes, (boxes) => {
        const sheet = sheetOf(boxes)
        const edges = boxes.flatMap((from, i) =>
          boxes.flatMap((to, k): DrawnEdge[] => {
            if (from.column === to.column || (i + k) % 3 > 0) return []
            const points = routeWeave({ from, to }, sheet)
            return [{ from: i, to: k, criticality: 1, role: 'hidden', shape: 'weave', points }]
          }),
        )
        expect(throughBoxes(boxes, edges)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('arcs', () => {
  it('go round on the right of their column and touch no box between', () => {
    void fc.assert(
      fc.property(arbitraryBoxes, (boxes) => {
        const first = boxes.filter((box) => box.column === 0)
        const edges = first.slice(1).map((to, i): DrawnEdge => {
          const from = first[0] ?? to
          const context = { book: new Map<string, number[]>(), nth: i, channel: 40 }
          const points = routeArc({ from, to }, context)
          return { from: 0, to: i + 1, criticality: 3, role: 'backbone', shape: 'arc', points }
        })
        expect(throughBoxes(boxes, edges)).toEqual([])
      }),
    )
  })
})

describe('the width of the sheet', () => {
  it('is shared by the channels; columns keep their width and lines stay level', () => {
    const boxes = [0, 1, 2].map((column) => ({
      column,
      x: column * 170,
      y: 0,
      width: 140,
      height: 40,
    }))
    const lines: Point[][] = [
      [
        [140, 20],
        [155, 20],
        [155, 30],
        [340, 30],
      ],
    ]
    const spread = stretch({ boxes, lines, free: 60 })
    expect(columnEdges(spread.boxes)).toEqual([
      { left: 0, right: 140 },
      { left: 200, right: 340 },
      { left: 400, right: 540 },
    ])
    expect(spread.lines[0]).toEqual([
      [140, 20],
      [170, 20],
      [170, 30],
      [400, 30],
    ])
  })
})

describe('lines as drawn', () => {
  it('count as crossing where they cross, not where they touch', () => {
    const level: Point[] = [
      [0, 10],
      [20, 10],
    ]
    const upright: Point[] = [
      [10, 0],
      [10, 20],
    ]
    const touching: Point[] = [
      [5, 0],
      [5, 10],
    ]
    expect(crossings([level, upright])).toBe(1)
    expect(crossings([level, touching])).toBe(0)
  })

  it('round corners by less where a piece is short, and end in an arrowhead', () => {
    const points: Point[] = [
      [0, 0],
      [20, 0],
      [20, 6],
      [40, 6],
    ]
    expect(linePath({ shape: 'steps', points })).toBe('M0 0L17 0Q20 0 20 3L20 3Q20 6 23 6L40 6')
    expect(arrowPath(points)).toBe('M40 6l-6 -3v6z')
    expect(lengthOf(points)).toBe(46)
  })

  it('point to the left where they arrive from the right', () => {
    const points: Point[] = [
      [10, 0],
      [30, 0],
      [30, 20],
      [10, 20],
    ]
    expect(linePath({ shape: 'arc', points })).toBe('M10 0C30 0 30 20 10 20')
    expect(arrowPath(points)).toBe('M10 20l6 -3v6z')
  })
})
