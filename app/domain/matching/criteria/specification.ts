import { accumulate } from '../accumulate.ts'
import type { MatchContext, View } from '../context.ts'
import { productPairs } from '../product-pairs.ts'
import { type SpecificationOutcome, worstOf } from '../specification-points.ts'
import type { Finding } from '../types.ts'
import { FURTHER_EVIDENCE, MODIFIERS, NAME_LIKENESS, POINT } from '../weights.ts'
import { tally, unknown } from './grade.ts'

/** Weak likeness compares nothing: the inner diameter of a bearing and of a pipe are two things. */
const COMPARABLE = NAME_LIKENESS.sameHead * 0.5
const RANK = { fits: 2, near: 1, misses: 0 } as const

/** Ranges and words of specifications that both sides gave for products that meet. */
export function specificationFit(view: View, context: MatchContext): Finding {
  if (view.role === 'peer') return unknown('specification')
  const points = productPairs(view, context)
    .filter((pair) => pair.likeness >= COMPARABLE)
    .flatMap((pair) => pair.points)
  if (points.length === 0) return unknown('specification')
  const strength = (outcome: SpecificationOutcome) =>
    accumulate(
      points.filter((one) => one.outcome === outcome).map(() => POINT[outcome]),
      FURTHER_EVIDENCE,
    )
  const up = 1 - (1 - strength('fits')) * (1 - strength('near'))
  const worst = worstOf(points)
  const anyFits = points.some(({ outcome }) => outcome === 'fits')
  return {
    criterion: 'specification',
    score: tally(MODIFIERS.specification.neutral, { up, down: strength('misses') }),
    verdict: worst === 'misses' && anyFits ? 'near' : worst,
    code: `specification_${worst}`,
    evidence: points
      .toSorted((a, b) => RANK[b.outcome] - RANK[a.outcome])
      .map(({ outcome, own, other }) => ({
        own,
        other,
        weight: outcome === 'misses' ? 0 : POINT[outcome],
        code: `specification_${outcome}` as const,
      })),
  }
}
