const SECOND = 1_000

/** How search servers outside the database are kept in step with it. */
export const FEEDING = {
  /** Documents sent at once, and entries of one step of a rebuild: live writes get in between two of them. */
  batch: 500,
  /** Changes of the same documents that are settled with them, at most. */
  along: 5_000,
  /** Changes that a rebuild may still have to send while live writes wait for the swap: a few seconds of a busy server. */
  mostHeld: 1_000,
  /** How often a server's queue is looked at: with the server's own half second a write is seen well within two. */
  pollMs: 250,
  /** Between two full batches, so that a rebuild can take its turn. */
  breathMs: 50,
  /** A process that sends or builds says so again every quarter of this; it is taken for dead after all of it. */
  leaseMs: 10 * SECOND,
  /** Longest that a batch may take; then the queue waits and the server counts as hanging. */
  batchMs: 60 * SECOND,
  /** A server that does not take anything is left alone so long, doubling up to the longest. */
  firstPauseMs: SECOND / 2,
  longestPauseMs: 10 * SECOND,
  /** A document that is refused where no other is taken is tried so often; beside others that are taken, once. */
  tries: 6,
  /** Refusals without one document taken after which the rest of a batch is left for later. */
  refusals: 20,
  /** Beyond this age of the oldest change not yet sent, the database answers. */
  behindMs: 30 * SECOND,
  /** How often the state of a server's index is looked at. */
  watchMs: 2 * SECOND,
  /** How often all ids and versions are compared. */
  compareMs: 3_600 * SECOND,
  /** All is compared so long after the last sign that a server may not hold what it was sent. */
  doubtMs: 3 * SECOND,
  /** Ids of one page of that. */
  comparePage: 1_000,
  /** Rounds of repair after which a new index that still differs is given up. */
  rounds: 4,
} as const
