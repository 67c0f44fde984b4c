import type { MatchContext, View } from './context.ts'
import { mirrored, supplyOf } from './context.ts'
import { certificateFit } from './criteria/certificate.ts'
import { chainFit } from './criteria/chain.ts'
import { productWords } from './criteria/product.ts'
import { regionFit } from './criteria/region.ts'
import { specificationFit } from './criteria/specification.ts'
import { freshnessFit, qualificationFit, trustFit } from './criteria/standing.ts'
import { importanceOf } from './importance.ts'
import { ownGoods } from './own-goods.ts'
import { reasonsOf } from './reasons.ts'
import type { Criterion, Finding, Match, Side } from './types.ts'
import {
  CONFIDENCE,
  LEAST_SCORE,
  MODIFIERS,
  ONE_SIDED_CONFIDENCE,
  RIVAL_LOSS,
  SUBSTANCE,
} from './weights.ts'

type Task = (view: View, context: MatchContext) => Finding
const SUBSTANCE_TASKS: readonly Task[] = [productWords, chainFit]
const OTHER_TASKS: readonly Task[] = [
  specificationFit,
  certificateFit,
  regionFit,
  qualificationFit,
  freshnessFit,
  trustFit,
]

/** What the other party is worth to the reader, criterion by criterion; null where nothing of substance speaks for it. */
function judge(view: View, context: MatchContext): Side | null {
  const substance = SUBSTANCE_TASKS.map((task) => task(view, context))
  if (substance.every(({ evidence }) => evidence.length === 0)) return null
  const findings = [...substance, ...OTHER_TASKS.map((task) => task(view, context))]
  const score = sideScore(findings) * (1 - rivalLoss(view, context))
  return { score, findings, reasons: reasonsOf(findings) }
}

type Scores = Partial<Record<Criterion, number>>

function scoresOf(findings: readonly Finding[]): Scores {
  return Object.fromEntries(
    findings.flatMap(({ criterion, score }) => (score === 'unknown' ? [] : [[criterion, score]])),
  )
}

/** Substance, raised or lowered by the other criteria; each of these counts its neutral score where unknown. */
export function sideScore(findings: readonly Pick<Finding, 'criterion' | 'score'>[]): number {
  const scores = scoresOf(findings as readonly Finding[])
  const { product = 0, chain = 0 } = scores
  const substance = 1 - (1 - SUBSTANCE.product * product) * (1 - SUBSTANCE.chain * chain)
  let moved = 1
  let most = 1
  for (const [criterion, { weight, neutral }] of Object.entries(MODIFIERS)) {
    const score = scores[criterion as Criterion] ?? neutral
    // a missed specification already weakened the products it belongs to
    const counted = criterion === 'specification' ? Math.max(score, neutral) : score
    moved += weight * (counted - neutral)
    most += weight * (1 - neutral)
  }
  return (substance * moved) / most
}

/** What a match loses because the supplier makes its customer's own product; a product asked about has no rivals. */
function rivalLoss(view: View, context: MatchContext): number {
  const supply = supplyOf(view)
  if (!supply || supply.customer.anonymous || supply.supplier.anonymous) return 0
  const rivals = [...ownGoods(supply, context).rivals].map(importanceOf)
  return rivals.length === 0 ? 0 : RIVAL_LOSS * Math.max(...rivals)
}

/** The harmonic mean: a match that is worth little to one side is worth little. */
export function reciprocal(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

function knownPart(findings: readonly Finding[]): number {
  return findings.reduce(
    (sum, { criterion, score }) => sum + (score === 'unknown' ? 0 : CONFIDENCE[criterion]),
    0,
  )
}

/** Both directions of a pair as one match, or null where it rests on nothing of substance. */
export function matchOf(view: View, context: MatchContext): Match | null {
  const forSubject = judge(view, context)
  if (!forSubject) return null
  const oneSided = view.reader.anonymous || view.other.anonymous
  const forCandidate = oneSided ? null : judge(mirrored(view), context)
  const score = forCandidate ? reciprocal(forSubject.score, forCandidate.score) : forSubject.score
  if (score < LEAST_SCORE || forSubject.reasons.length === 0) return null
  const known = knownPart(forSubject.findings)
  const confidence = forCandidate
    ? (known + knownPart(forCandidate.findings)) / 2
    : known * ONE_SIDED_CONFIDENCE
  return { candidateId: view.other.id, score, confidence, forSubject, forCandidate }
}
