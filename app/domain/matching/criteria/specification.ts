import { accumulate } from '../accumulate.ts'
import type { Look } from '../pair.ts'
import { metIn, strongestFirst } from '../product-pairs.ts'
import { describeSpecification } from '../say-specification.ts'
import {
  type SpecificationOutcome,
  type SpecificationPoint,
  worstOf,
} from '../specification-points.ts'
import type { Met } from '../supply-meetings.ts'
import type { Finding } from '../types.ts'
import { FURTHER_EVIDENCE, MODIFIERS, NAME_LIKENESS, POINT } from '../weights.ts'
import { type Score, tally, unknown } from './grade.ts'

/** Weak likeness compares nothing: the inner diameter of a bearing and of a pipe are two things. */
const COMPARABLE = NAME_LIKENESS.sameHead * 0.5
const RANK = { fits: 2, near: 1, misses: 0 } as const

function pointsOf(met: readonly Met[]): SpecificationPoint[] {
  return met.flatMap(({ score, points }) => (score >= COMPARABLE ? points : []))
}

/** The same for both sides. */
export function specificationScore(look: Look): Score {
  return look.role === 'peer' ? 'unknown' : scoreOf(pointsOf(metIn(look)))
}

function scoreOf(points: readonly SpecificationPoint[]): Score {
  if (points.length === 0) return 'unknown'
  const strength = (outcome: SpecificationOutcome) =>
    accumulate(
      points.filter((one) => one.outcome === outcome).map(() => POINT[outcome]),
      FURTHER_EVIDENCE,
    )
  const up = 1 - (1 - strength('fits')) * (1 - strength('near'))
  return tally(MODIFIERS.specification.neutral, { up, down: strength('misses') })
}

/** Ranges and words of specifications that both sides gave for products that meet. */
export function specificationFit(look: Look): Finding {
  const points = look.role === 'peer' ? [] : pointsOf(strongestFirst(metIn(look), look.role))
  const score = scoreOf(points)
  if (score === 'unknown') return unknown('specification')
  const worst = worstOf(points)
  const anyFits = points.some(({ outcome }) => outcome === 'fits')
  const sells = look.role === 'customer'
  return {
    criterion: 'specification',
    score,
    verdict: worst === 'misses' && anyFits ? 'near' : worst,
    code: `specification_${worst}`,
    evidence: points
      .toSorted((a, b) => RANK[b.outcome] - RANK[a.outcome])
      .map(({ outcome, wanted, offered }) => ({
        own: describeSpecification(sells ? offered : wanted),
        other: describeSpecification(sells ? wanted : offered),
        weight: outcome === 'misses' ? 0 : POINT[outcome],
        code: `specification_${outcome}` as const,
      })),
  }
}
