import type { Knowledge, Position, SegmentId } from '../knowledge/types.ts'
import type { OfferSide } from './types.ts'

/** A place in the chain with its names, ready for a page. */
export type Place = {
  id: SegmentId
  zh: string
  en: string
  position: Position
  side: OfferSide
  cluster: { id: string; zh: string; en: string }
}

/** Places by name; a segment that is no more known is left out. */
export function namePlaces(
  knowledge: Knowledge,
  places: readonly { segmentId: SegmentId; side: OfferSide }[],
): Place[] {
  return places.flatMap(({ segmentId, side }) => {
    const segment = knowledge.segments.get(segmentId)
    const cluster = knowledge.clusters.get(segment?.cluster ?? '')
    if (!segment || !cluster) return []
    const { id, zh, en, position } = segment
    // On a tag the cluster is named by its field alone.
    const named = { id: cluster.id, zh: cluster.zh.replace(/产业集群$/, ''), en: cluster.en }
    return [{ id, zh, en, position, side, cluster: named }]
  })
}
