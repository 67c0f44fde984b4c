import { channelCurve } from './curve.ts'
import type { DrawnEdge, Point } from './types.ts'

const CORNER_RADIUS = 7
/** The arrowhead is a triangle as long and as wide as this, in px. */
const ARROW = 6

const at = ([x, y]: Point) => `${round(x)} ${round(y)}`

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The point on a → b that is `distance` away from `a`, at most half the way. */
function towards(a: Point, b: Point, distance: number): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

/** Straight lines whose corners are rounded, by less where a piece is short. */
function steps(points: readonly Point[]): string {
  return points
    .map((point, i) => {
      const before = points[i - 1]
      const after = points[i + 1]
      if (!before) return `M${at(point)}`
      if (!after) return `L${at(point)}`
      const radius = Math.min(
        CORNER_RADIUS,
        Math.hypot(point[0] - before[0], point[1] - before[1]) / 2,
        Math.hypot(after[0] - point[0], after[1] - point[1]) / 2,
      )
      return `L${at(towards(point, before, radius))}Q${at(point)} ${at(towards(point, after, radius))}`
    })
    .join('')
}

function curve(from: Point, to: Point): string {
  const [, b, c, d] = channelCurve(from, to)
  return `C${at(b)} ${at(c)} ${at(d)}`
}

function weave([first, ...rest]: readonly Point[]): string {
  if (!first) return ''
  return rest.reduce(
    (path, point, i) => {
      const last = i === 0 ? first : (rest[i - 1] ?? first)
      return path + (i % 2 === 0 ? curve(last, point) : `L${at(point)}`)
    },
    `M${at(first)}`,
  )
}

function arc([a, b, c, d]: readonly Point[]): string {
  return a && b && c && d ? `M${at(a)}C${at(b)} ${at(c)} ${at(d)}` : ''
}

/** The `d` of the line of an edge. */
export function linePath({ shape, points }: Pick<DrawnEdge, 'shape' | 'points'>): string {
  if (shape === 'steps') return steps(points)
  return shape === 'weave' ? weave(points) : arc(points)
}

/** The `d` of the arrowhead; every line arrives level, from the left or from the right. */
export function arrowPath(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const back = before[0] <= tip[0] ? -ARROW : ARROW
  return `M${at(tip)}l${back} ${-ARROW / 2}v${ARROW}z`
}
