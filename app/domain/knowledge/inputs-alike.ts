import type { Knowledge, ProductId, SegmentId } from './types.ts'

/** For each segment the part of their inputs that two of its products share, on average over all pairs. */
export function alikeSegments({
  products,
  inputsOf,
}: Pick<Knowledge, 'products' | 'inputsOf'>): { segment: SegmentId; alike: number }[] {
  const bySegment = new Map<SegmentId, ProductId[]>()
  for (const { id, segments } of products.values()) {
    const [main] = segments
    if (main && inputsOf.has(id)) bySegment.set(main, [...(bySegment.get(main) ?? []), id])
  }
  return [...bySegment].flatMap(([segment, ids]) => {
    const sets = ids.map((id) => new Set((inputsOf.get(id) ?? []).map(({ input }) => input)))
    let pairs = 0
    let shared = 0
    for (const [at, one] of sets.entries())
      for (const other of sets.slice(at + 1)) {
        pairs += 1
        shared += [...one].filter((id) => other.has(id)).length / Math.min(one.size, other.size)
      }
    return pairs === 0 ? [] : [{ segment, alike: shared / pairs }]
  })
}
