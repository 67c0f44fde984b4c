/** Times of one engine in one class, in milliseconds. */
export type Quantiles = { n: number; p50: number; p95: number; p99: number; max: number }

/** By nearest rank: each is a time that was really measured. */
export function quantilesOf(times: readonly number[]): Quantiles {
  return quantilesOver([times])
}

/** Over several classes; each counts the same however many of its queries were asked. */
export function quantilesOver(classes: readonly (readonly number[])[]): Quantiles {
  const asked = classes.filter((times) => times.length > 0)
  const weighted = asked
    .flatMap((times) => times.map((time) => ({ time, weight: 1 / (times.length * asked.length) })))
    .toSorted((a, b) => a.time - b.time)
  const at = (share: number): number => {
    let sum = 0
    for (const { time, weight } of weighted) {
      sum += weight
      if (sum >= share - 1e-9) return time
    }
    return weighted.at(-1)?.time ?? 0
  }
  return { n: weighted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
