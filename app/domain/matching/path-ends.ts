import type { ReasonCode } from './types.ts'

/** Codes under which the other party is the customer, so that its segment ends the path. */
const OTHER_BUYS: readonly ReasonCode[] = [
  'needs_segment',
  'buys_from_segment',
  'buys_from_segment_far',
]

/** Of a path from supplier to customer, the end of the reader and that of the other party. */
export function endsOf<T>(
  path: readonly T[],
  code: ReasonCode,
): { own: T | undefined; other: T | undefined } {
  const [first, last] = [path[0], path.at(-1)]
  return OTHER_BUYS.includes(code) ? { own: first, other: last } : { own: last, other: first }
}
