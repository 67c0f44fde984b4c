/** Searches of one kind. */
export type Tally = {
  searches: number
  /** Answered by another engine than the one that should have. */
  degraded: number
  /** Other pages that said 503 with the time to come again, while the database was dead. */
  away: number
  slowestMs: number
  /** Longest that the process which searches was not run by the machine: its own work is never long. */
  stallMs: number
  /** Not answered, or with a status of 500 and more. */
  errors: string[]
  /** Longer than a second. */
  slow: string[]
}

export const LONGEST_MS = 1_000

export function emptyTally(): Tally {
  return { searches: 0, degraded: 0, away: 0, slowestMs: 0, stallMs: 0, errors: [], slow: [] }
}

export function addTally(to: Tally, more: Tally): void {
  to.searches += more.searches
  to.degraded += more.degraded
  to.away += more.away
  to.slowestMs = Math.max(to.slowestMs, more.slowestMs)
  to.stallMs = Math.max(to.stallMs, more.stallMs)
  to.errors.push(...more.errors)
  to.slow.push(...more.slow)
}
