import type { Gate, MatchParty, Role } from './types.ts'

/** What the caller knows about a pair beside the two records. */
export type PairFacts = {
  /** Organisations that the subject blocked, or that blocked it. */
  blocked: ReadonlySet<string>
  /** Organisations or listings that the subject is not interested in. */
  dismissed: ReadonlySet<string>
}

/** Bodies that neither buy nor sell in a chain. */
const NO_TRADE = new Set(['authority', 'promotion_body'])

type Pair = { subject: MatchParty; candidate: MatchParty; role: Role }

/** The first gate that a pair does not pass, or null. Each works both ways, except a person's own dismissal. */
export function gateOf(
  { subject, candidate }: Pair,
  { blocked, dismissed }: PairFacts,
): Gate | null {
  if (candidate.id === subject.id) return 'itself'
  if (candidate.groupId === subject.groupId) return 'same_group'
  if (blocked.has(candidate.id)) return 'blocked'
  if (!candidate.published) return 'unpublished'
  if (NO_TRADE.has(candidate.kind) || NO_TRADE.has(subject.kind)) return 'no_role'
  return dismissed.has(candidate.id) ? 'dismissed' : null
}

/** A listing past its last day is no offer; the day itself still counts. */
export function listingGate(
  { id, validUntil }: { id: string; validUntil: string },
  { dismissed, today }: { dismissed: ReadonlySet<string>; today: string },
): Gate | null {
  if (validUntil < today) return 'lapsed'
  return dismissed.has(id) ? 'dismissed' : null
}
