import type { Random } from './random.ts'

/** Values over a wide span are drawn by their order of magnitude. */
const WIDE = 20

export function drawBetween(random: Random, [low, high]: readonly [number, number]): number {
  if (low > 0 && high / low > WIDE) return low * (high / low) ** random.next()
  return low + random.next() * (high - low)
}

/** To so many significant digits: 12,000 and not 12,043. */
export function tidy(value: number, digits = 2): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits))
}
