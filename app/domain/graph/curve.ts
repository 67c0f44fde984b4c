import type { DrawnEdge, Point } from './types.ts'

/** Points taken on each curve when a line is measured or checked. */
const SAMPLES = 12

type Cubic = readonly [Point, Point, Point, Point]

function at([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t
  const mix = (i: 0 | 1) =>
    s ** 3 * a[i] + 3 * s ** 2 * t * b[i] + 3 * s * t ** 2 * c[i] + t ** 3 * d[i]
  return [mix(0), mix(1)]
}

/** The S-curve of a channel: leaves and arrives level. */
export function channelCurve(from: Point, to: Point): Cubic {
  const middle = (from[0] + to[0]) / 2
  return [from, [middle, from[1]], [middle, to[1]], to]
}

function sample(curve: Cubic): Point[] {
  return Array.from({ length: SAMPLES }, (_, i) => at(curve, (i + 1) / SAMPLES))
}

/** The line of an edge as straight pieces, fine enough to measure and to test against boxes. */
export function flatten({ shape, points }: Pick<DrawnEdge, 'shape' | 'points'>): Point[] {
  if (shape === 'steps') return points
  const [first, ...rest] = points
  if (!first) return []
  if (shape === 'arc') {
    const [b, c, d] = rest
    return b && c && d ? [first, ...sample([first, b, c, d])] : points
  }
  const line: Point[] = [first]
  let last = first
  rest.forEach((point, i) => {
    line.push(...(i % 2 === 0 ? sample(channelCurve(last, point)) : [point]))
    last = point
  })
  return line
}

/** Consecutive pairs of a line. */
export function pieces(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((point, i) => [line[i] ?? point, point])
}

export function lengthOf(line: readonly Point[]): number {
  return pieces(line).reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0)
}
