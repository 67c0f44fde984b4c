import type { Knowledge, SegmentId } from '../knowledge/types.ts'
import type { LayerId, RegionCode, Regions } from '../region/types.ts'

/** A name of the knowledge in both written languages; the page chooses. */
export type BothNames = { zh: string; en: string }

export type NamedSegment = BothNames & {
  id: SegmentId
  cluster: BothNames & { id: string }
}

/** 智能机器人 for 智能机器人产业集群: short enough to stand before every segment. */
export function clusterName(knowledge: Knowledge, id: string): BothNames | null {
  const cluster = knowledge.clusters.get(id)
  return cluster ? { zh: cluster.zh.replace(/产业集群$/, ''), en: cluster.en } : null
}

/** Segments with their clusters; ids that no longer exist fall away. */
export function namedSegments(knowledge: Knowledge, ids: readonly SegmentId[]): NamedSegment[] {
  return ids.flatMap((id) => {
    const segment = knowledge.segments.get(id)
    const cluster = segment && clusterName(knowledge, segment.cluster)
    if (!segment || !cluster) return []
    const { zh, en } = segment
    return [{ id, zh, en, cluster: { id: segment.cluster, ...cluster } }]
  })
}

export function placeName(regions: Regions, code: RegionCode | LayerId): BothNames {
  return { zh: regions.nameOf(code, 'zh'), en: regions.nameOf(code, 'en') }
}
