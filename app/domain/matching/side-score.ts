import type { Criterion, Finding } from './types.ts'
import { MODIFIERS, SUBSTANCE } from './weights.ts'

export type Scores = Record<Criterion, Finding['score']>

const MODIFYING = Object.entries(MODIFIERS).map(([criterion, modifier]) => ({
  criterion: criterion as keyof typeof MODIFIERS,
  ...modifier,
}))
/** What substance is raised by where all other criteria say the best. */
const MOST = MODIFYING.reduce((most, { weight, neutral }) => most + weight * (1 - neutral), 1)

/** Substance, raised or lowered by the other criteria; each of these counts its neutral score where unknown. */
export function scoreFrom(scores: Readonly<Scores>): number {
  const product = known(scores.product, 0)
  const chain = known(scores.chain, 0)
  const substance = 1 - (1 - SUBSTANCE.product * product) * (1 - SUBSTANCE.chain * chain)
  let moved = 1
  for (const { criterion, weight, neutral } of MODIFYING) {
    const score = known(scores[criterion], neutral)
    // a missed specification already weakened the products it belongs to
    const counted = criterion === 'specification' ? Math.max(score, neutral) : score
    moved += weight * (counted - neutral)
  }
  return (substance * moved) / MOST
}

function known(score: Finding['score'], otherwise: number): number {
  return score === 'unknown' ? otherwise : score
}
