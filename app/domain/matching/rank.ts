import { freshnessOf } from '../time/freshness.ts'
import { gateOf, type PairFacts } from './constraints.ts'
import type { MatchContext } from './context.ts'
import { matchOf } from './judge.ts'
import type { Direction, Match, MatchParty, Role } from './types.ts'

const ROLES = {
  upstream: 'supplier',
  downstream: 'customer',
  peers: 'peer',
} as const satisfies Record<Direction, Role>

/** What a candidate is to the subject in a direction. */
function roleIn(direction: Direction): Role {
  return ROLES[direction]
}

type Input = {
  subject: MatchParty
  candidates: readonly MatchParty[]
  direction: Direction
  facts: PairFacts
}

/** The candidates that pass every gate and fit, best first; those not confirmed for 90 days stand last. */
export function rank(input: Input, context: MatchContext): Match[] {
  const role = roleIn(input.direction)
  const found = input.candidates.flatMap((candidate) => {
    if (gateOf({ subject: input.subject, candidate, role }, input.facts)) return []
    const match = matchOf({ reader: input.subject, other: candidate, role }, context)
    return match ? [{ match, stale: isStale(candidate, context.now) }] : []
  })
  return found
    .sort((a, b) => Number(a.stale) - Number(b.stale) || byScore(a.match, b.match))
    .map(({ match }) => match)
}

function byScore(a: Match, b: Match): number {
  return b.score - a.score || (a.candidateId < b.candidateId ? -1 : 1)
}

export function isStale({ confirmedAt }: Pick<MatchParty, 'confirmedAt'>, now: Date): boolean {
  return confirmedAt !== '' && freshnessOf(new Date(confirmedAt), now) === 'stale'
}
