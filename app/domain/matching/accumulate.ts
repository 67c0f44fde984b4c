/**
 * Strengths (0 to below 1) as one: the strongest counts whole, each further one `decay` as much as the one before.
 * Strictly grows with every strength above 0, so taking a piece of evidence away always lowers it.
 */
export function accumulate(strengths: readonly number[], decay: number): number {
  const sorted = strengths.length > 1 ? strengths.toSorted((a, b) => b - a) : strengths
  let left = 1
  for (let place = 0; place < sorted.length; place += 1)
    left *= 1 - (sorted[place] ?? 0) * decay ** place
  return 1 - left
}
