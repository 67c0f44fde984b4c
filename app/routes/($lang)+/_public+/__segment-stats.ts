import type { SegmentStat } from '#app/domain/graph/types.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import type { ChainCounts } from '#app/services/chains/count-chain.server.ts'

/** The live counts of some segments, as the drawings take them. */
export function segmentStats(ids: readonly SegmentId[], { segments }: ChainCounts): SegmentStat[] {
  return ids.map((segmentId) => ({
    segmentId,
    ...(segments.get(segmentId) ?? { enterprises: 0, supplies: 0, demands: 0 }),
  }))
}
