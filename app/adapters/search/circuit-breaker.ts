/** When a server counts as gone, and how long it is left alone then. */
export const BREAKER = {
  /** Quick failures in a row (refused, an error status) that open it: a connection may just have been closed. */
  failures: 3,
  /** The same for a server that hangs: each costs its caller the whole time limit. */
  hangs: 1,
  /** Milliseconds until it is tried again. */
  openMs: 2_000,
} as const

export type BreakerState = 'closed' | 'open' | 'half_open'

export type Breaker = {
  state: () => BreakerState
  /** Whether requests may go there. */
  admits: () => boolean
  /** Takes the one try of this window, if it is due and free; its outcome is reported like any other. */
  takeTry: () => boolean
  succeeded: () => void
  /** `since` is when a request that hung was sent, in milliseconds: others answered after it are from a server that is slow. */
  failed: (how: { hung: boolean; since: number }) => void
}

type Limits = { failures: number; hangs: number; openMs: number }

/** Keeps requests from a server that does not answer. `now` in milliseconds. */
export function createBreaker(now: () => number, limits: Limits = BREAKER): Breaker {
  let state: BreakerState = 'closed'
  let failures = 0
  let hangs = 0
  let openedAt = 0
  let answeredAt = Number.NEGATIVE_INFINITY
  return {
    state: () => state,
    admits: () => state === 'closed',
    takeTry() {
      if (state !== 'open' || now() - openedAt < limits.openMs) return false
      state = 'half_open'
      return true
    },
    succeeded() {
      // an answer from before it opened says nothing about now
      if (state === 'open') return
      state = 'closed'
      failures = 0
      hangs = 0
      answeredAt = now()
    },
    failed({ hung, since }) {
      // to send everybody to the database, which carries less, would make a busy hour worse
      if (state === 'closed' && hung && answeredAt > since) return
      if (hung) hangs += 1
      else failures += 1
      const enough = failures >= limits.failures || hangs >= limits.hangs
      if (state === 'closed' && !enough) return
      // requests that were under way when it opened do not make the window longer
      if (state !== 'open') openedAt = now()
      state = 'open'
      failures = 0
      hangs = 0
    },
  }
}
