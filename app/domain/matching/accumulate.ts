/** Strengths of the list at hand, strongest first; kept between calls, because hundreds of pairs have some each. */
const sorted: number[] = []

/**
 * Strengths (0 to below 1) as one: the strongest counts whole, each further one `decay` as much as the one before.
 * Strictly grows with every strength above 0, so taking a piece of evidence away always lowers it.
 */
export function accumulate(strengths: readonly number[], decay: number): number {
  sorted.length = 0
  for (const strength of strengths) insert(strength)
  let [left, part] = [1, 1]
  for (const strength of sorted) {
    left *= 1 - strength * part
    part *= decay
  }
  return 1 - left
}

/** Lists are short: most have one strength, few more than ten. */
function insert(strength: number): void {
  let at = sorted.length
  while (at > 0 && (sorted[at - 1] ?? 0) < strength) {
    sorted[at] = sorted[at - 1] ?? 0
    at -= 1
  }
  sorted[at] = strength
}
