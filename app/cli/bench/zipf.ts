import type { Random } from '#app/domain/sample/random.ts'

/** Zipf's law: the thing of rank r turns up in proportion to 1 / r^s. */
export function zipfShares(count: number, exponent = 1): number[] {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent)
  const total = weights.reduce((sum, one) => sum + one, 0)
  return weights.map((one) => one / total)
}

/** The same things in an order that only the draws decide, so that rank means nothing else. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return random.some(items, items.length)
}

/** A list in which the thing of rank r stands about `most` / r times: an even draw from it follows Zipf's law. */
export function repeatedByRank<T>(items: readonly T[], most = 60): T[] {
  return items.flatMap((item, rank) =>
    Array.from({ length: Math.max(1, Math.round(most / (rank + 1))) }, () => item),
  )
}

export type Spread = {
  distinct: number
  /** Slope of frequency over rank, both as logarithms, down to the last rank seen `least` times. */
  exponent: number
  /** Share of all occurrences that the first 1, 10 and 100 have. */
  top1: number
  top10: number
  top100: number
}

/** How evenly things are spread, from how often each was seen. */
export function spreadOf(counts: Iterable<number>, least = 5): Spread {
  const sorted = [...counts].toSorted((a, b) => b - a)
  const total = sorted.reduce((sum, one) => sum + one, 0) || 1
  const shareOf = (most: number) => sorted.slice(0, most).reduce((sum, one) => sum + one, 0) / total
  const points = sorted
    .filter((one) => one >= least)
    .map((one, rank) => [Math.log(rank + 1), Math.log(one)] as const)
  return {
    distinct: sorted.length,
    exponent: -slope(points),
    top1: shareOf(1),
    top10: shareOf(10),
    top100: shareOf(100),
  }
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, one) => sum + one[at], 0) / (points.length || 1)
  const [x, y] = [mean(0), mean(1)]
  const along = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0)
  return along === 0 ? 0 : points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0) / along
}
