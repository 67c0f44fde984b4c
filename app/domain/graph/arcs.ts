import { freePort, type PortBook } from './ports.ts'
import { RECIPE } from './recipe.ts'
import type { Box, Point } from './types.ts'

/**
 * An edge inside a column: out of the right side, round, and back into the right side. The more arcs a
 * column has, the wider each new one bulges, as far as the channel allows.
 */
export function routeArc(
  { from, to }: { from: Box; to: Box },
  context: { book: PortBook; nth: number; channel: number },
): Point[] {
  const { bulge, step } = RECIPE.arc
  const down = to.y > from.y
  const start = freePort(context.book, from, {
    side: 'right',
    wanted: down ? from.y + from.height : from.y,
    step,
  })
  const end = freePort(context.book, to, {
    side: 'right',
    wanted: down ? to.y : to.y + to.height,
    step,
  })
  const x = from.x + from.width
  const reach = x + Math.min(bulge + context.nth * step, context.channel)
  return [
    [x, start],
    [reach, start],
    [reach, end],
    [x, end],
  ]
}
