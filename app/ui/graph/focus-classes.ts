type Ends = { from: number; to: number }

/** Classes of an edge: `k` lit with either end, `o` leaves it, `i` enters it. */
export function edgeFocus({ from, to }: Ends): string {
  return `k${from} k${to} o${from} i${to}`
}

/** Classes of a box: lit with itself and with every neighbour. */
export function boxFocus(place: number, edges: readonly Ends[]): string {
  const lit = new Set([place])
  for (const { from, to } of edges) {
    if (from === place) lit.add(to)
    if (to === place) lit.add(from)
  }
  return [...lit].map((one) => `k${one}`).join(' ')
}
