import type { Criterion, Finding, ReasonCode, Verdict } from '../types.ts'
import { VERDICT_FROM } from '../weights.ts'

/** 0 to 1, or that one side has not said enough. */
export type Score = Finding['score']

export function verdictOf(score: number): Verdict {
  if (score >= VERDICT_FROM.fits) return 'fits'
  return score >= VERDICT_FROM.near ? 'near' : 'misses'
}

/** Too little is said to judge: the criterion counts neither for nor against. */
export function unknown(criterion: Criterion, code: ReasonCode = 'not_stated'): Finding {
  return { criterion, score: 'unknown', verdict: 'unknown', code, evidence: [] }
}

/** A score between what is plain (`neutral`) and 1 or 0, moved there by points for and against. */
export function tally(neutral: number, { up, down }: { up: number; down: number }): number {
  return Math.min(1, Math.max(0, neutral + (1 - neutral) * up - neutral * down))
}
