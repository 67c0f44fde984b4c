import type { ClusterKind, Knowledge, Position } from '#app/domain/knowledge/types.ts'
import type { ChainCounts } from '#app/services/chains/count-chain.server.ts'

export type ClusterRow = {
  id: string
  kind: ClusterKind
  zh: string
  en: string
  enterprises: number
  byPosition: Record<Position, number>
  supplies: number
  demands: number
}

const NONE = { upstream: 0, midstream: 0, downstream: 0 }

/** The clusters in the order of the policy, with their counts. */
export function clusterRows(knowledge: Knowledge, chain: ChainCounts): ClusterRow[] {
  return [...knowledge.clusters.values()].map(({ id, kind, zh, en }) => {
    const counts = chain.clusters.get(id)
    return {
      id,
      kind,
      zh: zh.replace(/产业集群$/, ''), // the heading says it
      en,
      enterprises: counts?.enterprises ?? 0,
      byPosition: counts?.byPosition ?? NONE,
      supplies: counts?.supplies ?? 0,
      demands: counts?.demands ?? 0,
    }
  })
}
