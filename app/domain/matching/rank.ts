import { freshnessOf } from '../time/freshness.ts'
import { comparedOf } from './compared.ts'
import { gateOf, type PairFacts } from './constraints.ts'
import type { MatchContext, View } from './context.ts'
import { scoreOf } from './judge.ts'
import { prepareFor } from './prepared.ts'
import type { Direction, MatchParty, Role } from './types.ts'

const ROLES = {
  upstream: 'supplier',
  downstream: 'customer',
  peers: 'peer',
} as const satisfies Record<Direction, Role>

type Input = {
  subject: MatchParty
  candidates: readonly MatchParty[]
  direction: Direction
  facts: PairFacts
  /** `scoreOf`, or what it said before. */
  score?: (view: View, context: MatchContext) => number | null
}

/** What `rank` will need of the subject alone, for the time in which candidates are looked for. */
export function prepareToRank(
  { subject, direction }: Pick<Input, 'subject' | 'direction'>,
  context: MatchContext,
): void {
  prepareFor(subject, ROLES[direction], context)
}

/** A candidate with its place in a list; `matchOf` its view says why. */
export type Scored = { view: View; score: number; stale: boolean }

/** The candidates that pass every gate and fit, best first; those not confirmed for 90 days stand last. */
export function rank(
  { subject, candidates, direction, facts, score: judge = scoreOf }: Input,
  context: MatchContext,
): Scored[] {
  const role = ROLES[direction]
  const found = candidates.flatMap((candidate): Scored[] => {
    if (gateOf({ subject, candidate, role }, facts)) return []
    const view = { reader: subject, other: candidate, role }
    const score = judge(view, context)
    return score === null ? [] : [{ view, score, stale: isStale(candidate, context) }]
  })
  return found.sort((a, b) => Number(a.stale) - Number(b.stale) || byScore(a, b))
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.view.other.id < b.view.other.id ? -1 : 1)
}

function isStale(party: MatchParty, context: MatchContext): boolean {
  const { confirmed } = comparedOf(party, context)
  return confirmed !== null && freshnessOf(new Date(confirmed), context.now) === 'stale'
}
