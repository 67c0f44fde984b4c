/** The one source of chance of a run: the same seed draws the same moments and victims. */
export type Chance = {
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number
  of: <T>(values: readonly T[]) => T
  /** True so often. */
  is: (share: number) => boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    is: (share) => next() < share,
    of(values) {
      const value = values[between(0, values.length - 1)]
      if (value === undefined) throw new Error('nothing to choose from')
      return value
    },
  }
}
