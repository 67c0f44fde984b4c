/**
 * Strengths (0 to below 1) as one: the strongest counts whole, each further one `decay` as much as the one before.
 * Strictly grows with every strength above 0, so taking a piece of evidence away always lowers it.
 */
export function accumulate(strengths: readonly number[], decay: number): number {
  const sorted = strengths.toSorted((a, b) => b - a)
  const left = sorted.reduce((rest, strength, place) => rest * (1 - strength * decay ** place), 1)
  return 1 - left
}
