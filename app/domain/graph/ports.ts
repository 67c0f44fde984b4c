import type { SegmentId } from '#app/domain/knowledge/types.ts'
import type { Rect } from './types.ts'

/** Lines keep this far from the rounded corners of a box, in px. */
const CORNER = 5

/** Heights at which lines already touch the sides of boxes. */
export type PortBook = Map<string, number[]>

export function takePort(book: PortBook, id: SegmentId, side: 'left' | 'right', y: number): void {
  const key = `${id} ${side}`
  book.set(key, [...(book.get(key) ?? []), y])
}

/** The value of `from` … `to` nearest to `wanted` that stays `step` away from all taken ones. */
export function nearestFree(
  range: { from: number; to: number },
  wanted: number,
  taken: { values: readonly number[]; step: number },
): { value: number; distance: number } {
  const from = Math.ceil(range.from)
  const to = Math.max(from, Math.floor(range.to))
  let best = { value: from, distance: -1 }
  let bestCost = Number.POSITIVE_INFINITY
  for (let value = from; value <= to; value++) {
    const distance = Math.min(taken.step, ...taken.values.map((other) => Math.abs(other - value)))
    // Room first: one px of missing distance outweighs any detour on the box or in the gap.
    const cost = (taken.step - distance) * 1000 + Math.abs(value - wanted)
    if (cost >= bestCost) continue
    best = { value, distance }
    bestCost = cost
  }
  return best
}

/** Finds and takes a free place on a side of a box, near the height wanted. */
export function freePort(
  book: PortBook,
  box: Rect & { id: SegmentId },
  port: { side: 'left' | 'right'; wanted: number; step: number },
): number {
  const values = book.get(`${box.id} ${port.side}`) ?? []
  const range = { from: box.y + CORNER, to: box.y + box.height - CORNER }
  const { value } = nearestFree(range, port.wanted, { values, step: port.step })
  takePort(book, box.id, port.side, value)
  return value
}
