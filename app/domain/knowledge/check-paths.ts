import type { Fault } from './faults.ts'
import { type ChainRows, chainFile, faultsIn } from './rows.ts'
import type { Knowledge, Position, SegmentId } from './types.ts'

/** Segments that lie on no path from an upstream to a downstream segment, of any cluster. */
export function checkPaths({
  knowledge,
  chains,
}: {
  knowledge: Knowledge
  chains: readonly ChainRows[]
}): Fault[] {
  const { suppliersOf, customersOf } = knowledge
  const standing = (position: Position) =>
    [...knowledge.segments.values()].filter((one) => one.position === position).map(({ id }) => id)
  const fed = reached(standing('upstream'), (id) => (customersOf.get(id) ?? []).map(({ to }) => to))
  const sold = reached(standing('downstream'), (id) =>
    (suppliersOf.get(id) ?? []).map(({ from }) => from),
  )
  const faults: Fault[] = []
  for (const { cluster, segments } of chains) {
    const fault = faultsIn(chainFile(cluster, 'segments'), faults)
    for (const { line, slug } of segments) {
      const id = `${cluster}--${slug}`
      if (!knowledge.segments.has(id)) continue
      if (!fed.has(id) || !sold.has(id)) fault(line, 'off_path', slug)
    }
  }
  return faults
}

function reached(
  start: readonly SegmentId[],
  next: (id: SegmentId) => readonly SegmentId[],
): Set<SegmentId> {
  const seen = new Set(start)
  const queue = [...start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const one of next(id)) {
      if (seen.has(one)) continue
      seen.add(one)
      queue.push(one)
    }
  return seen
}
