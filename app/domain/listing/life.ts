import { canMove, type ListingState } from './types.ts'

/** What a person (or the calendar: `lapse`) may do to a listing. */
export const LISTING_ACTS = ['publish', 'withdraw', 'renew', 'lapse'] as const
export type ListingAct = (typeof LISTING_ACTS)[number]

const GOAL = {
  publish: 'published',
  withdraw: 'withdrawn',
  renew: 'published',
  lapse: 'lapsed',
} as const satisfies Record<ListingAct, ListingState>

/**
 * The state after an act, or null where the act does not fit. Renewing what is live keeps it live; a draft is
 * published, never renewed, because its segments have not been looked at.
 */
export function stateAfter(state: ListingState, act: ListingAct): ListingState | null {
  if (act === 'renew' && state === 'published') return state
  if (act === 'renew' && state === 'draft') return null
  return canMove(state, GOAL[act]) ? GOAL[act] : null
}

/** A published listing past its last day reads as lapsed, also before the job has come by. */
export function stateOn(
  today: string,
  listing: { state: ListingState; validUntil: string },
): ListingState {
  return listing.state === 'published' && listing.validUntil < today ? 'lapsed' : listing.state
}
