import type { Cluster, ClusterId, Knowledge } from '../knowledge/types.ts'
import type { Tagger } from './types.ts'
import { CLUSTER_WEIGHTS as W } from './weights.ts'

type Line = { name: string; share?: number | null }

/**
 * The clusters that a firm belongs to, best first: every line of what it offers votes for the clusters of its segments,
 * by its part of revenue where stated; its description votes like a line of its own.
 */
export function rankClusters(
  { about, offers }: { about: string; offers: readonly Line[] },
  { tagger, knowledge }: { tagger: Tagger; knowledge: Pick<Knowledge, 'segments' | 'clusters'> },
): { cluster: ClusterId; score: number }[] {
  const scores = new Map<ClusterId, number>()
  const vote = (name: string, weight: number) => {
    for (const [cluster, part] of votesOf(name, { tagger, knowledge }))
      scores.set(cluster, (scores.get(cluster) ?? 0) + part * weight)
  }
  for (const [place, { name, share }] of offers.slice(0, W.lines).entries())
    vote(
      name,
      share == null ? Math.max(W.leastPlace, 1 - W.perPlace * place) : W.leastShare + share,
    )
  if (about) vote(about, W.about)
  for (const [cluster, part] of tradesIn(about, knowledge.clusters))
    scores.set(cluster, (scores.get(cluster) ?? 0) + part * W.trade)
  return [...scores]
    .map(([cluster, score]) => ({ cluster, score }))
    .sort((a, b) => b.score - a.score || (a.cluster < b.cluster ? -1 : 1))
}

/** The clusters whose trade a description names, by the longest of their words in it. */
function tradesIn(about: string, clusters: ReadonlyMap<ClusterId, Cluster>): [ClusterId, number][] {
  const named = [...clusters.values()].flatMap(({ id, words }): [ClusterId, number][] => {
    const longest = Math.max(0, ...words.filter((one) => about.includes(one)).map((w) => w.length))
    return longest > 0 ? [[id, longest]] : []
  })
  const most = Math.max(0, ...named.map(([, length]) => length))
  const best = named.filter(([, length]) => length === most)
  return best.map(([id]) => [id, 1 / best.length])
}

/** A name's clusters, as parts of how sure its best segment is. */
function votesOf(
  name: string,
  { tagger, knowledge }: { tagger: Tagger; knowledge: Pick<Knowledge, 'segments'> },
): [ClusterId, number][] {
  const best = new Map<ClusterId, number>()
  for (const { segmentId, confidence } of tagger.segmentsOf(name)) {
    const cluster = knowledge.segments.get(segmentId)?.cluster
    if (cluster) best.set(cluster, Math.max(best.get(cluster) ?? 0, confidence))
  }
  const all = [...best.values()].reduce((sum, one) => sum + one, 0)
  const sure = Math.max(0, ...best.values())
  return [...best].map(([cluster, confidence]) => [cluster, (sure * confidence) / all])
}
