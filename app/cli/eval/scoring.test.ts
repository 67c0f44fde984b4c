import { describe, expect, it } from 'vitest'
import { meanOf, measure, percentile } from './scoring.ts'

const nothing = new Set<string>()
const gold = new Map([
  ['a', 3],
  ['b', 1],
])

describe('scoring', () => {
  it('gives one to the best order and less to any other', () => {
    expect(measure(['a', 'b', 'x'], { gold, ignored: nothing })).toEqual({
      ndcg10: 1,
      mrr: 1,
      recall50: 1,
    })
    const worse = measure(['x', 'b', 'a'], { gold, ignored: nothing })
    expect(worse?.mrr).toBe(0.5)
    expect(worse?.ndcg10).toBeCloseTo((1 / Math.log2(3) + 7 / 2) / (7 + 1 / Math.log2(3)), 10)
  })

  it('counts a document named twice once, at its best place', () => {
    expect(measure(['a', 'a', 'b'], { gold, ignored: nothing })?.ndcg10).toBe(1)
  })

  it('takes ignored documents out of ranking and labels', () => {
    expect(measure(['x', 'a'], { gold, ignored: new Set(['x', 'b']) })).toEqual({
      ndcg10: 1,
      mrr: 1,
      recall50: 1,
    })
    expect(measure(['x'], { gold, ignored: new Set(['a', 'b']) })).toBeNull()
    expect(measure(['a'], { gold: new Map([['a', 0]]), ignored: nothing })).toBeNull()
  })

  it('finds nothing past its depth', () => {
    const far = [...Array.from({ length: 10 }, (_, place) => `x${place}`), 'a']
    expect(measure(far, { gold, ignored: nothing })).toEqual({ ndcg10: 0, mrr: 0, recall50: 0.5 })
  })

  it('takes means and percentiles', () => {
    const one = { ndcg10: 1, mrr: 1, recall50: 1 }
    expect(meanOf([one, { ndcg10: 0, mrr: 0, recall50: 0 }]).ndcg10).toBe(0.5)
    expect(meanOf([]).mrr).toBe(0)
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
    expect(percentile([4, 1, 3, 2], 0.95)).toBe(4)
  })
})
