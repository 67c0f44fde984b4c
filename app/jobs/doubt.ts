/**
 * Signs that a search server may not hold what it was sent: it was away, its data went back in time, or something
 * sent before was never heard of and may arrive after what was sent since. Then all is compared once more.
 */
export type Doubt = {
  /** A sign of it, now. */
  raise: () => void
  /** So long ago that what was on its way has arrived; null = there is none. */
  raisedForMs: () => number | null
  /** Compared: done unless another sign came since `began`. */
  settle: (began: number) => void
  now: () => number
}

/** `now` in milliseconds. */
export function createDoubt(now: () => number = () => performance.now()): Doubt {
  let last: number | null = null
  return {
    now,
    raise: () => {
      last = now()
    },
    raisedForMs: () => (last === null ? null : now() - last),
    settle(began) {
      if (last !== null && last < began) last = null
    },
  }
}
