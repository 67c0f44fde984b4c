/** What one query was worth: nDCG@10 with gain 2^g − 1, reciprocal rank within 10, recall at 50 of what 50 places can hold. */
export type Measures = { ndcg10: number; mrr: number; recall50: number }

const DEPTH = 10
const RECALL_DEPTH = 50

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, place) => sum + (2 ** gain - 1) / Math.log2(place + 2), 0)
}

/** Null where there is nothing to find. `ignored` documents are neither right nor wrong: out of ranking and labels. */
export function measure(
  ranking: readonly string[],
  { gold, ignored }: { gold: ReadonlyMap<string, number>; ignored: ReadonlySet<string> },
): Measures | null {
  const gains = new Map([...gold].filter(([doc, gain]) => gain > 0 && !ignored.has(doc)))
  if (gains.size === 0) return null
  const ranked = [...new Set(ranking)].filter((doc) => !ignored.has(doc))
  const ideal = [...gains.values()].toSorted((a, b) => b - a).slice(0, DEPTH)
  const first = ranked.slice(0, DEPTH).findIndex((doc) => gains.has(doc))
  const found = ranked.slice(0, RECALL_DEPTH).filter((doc) => gains.has(doc)).length
  return {
    ndcg10:
      discounted(ranked.slice(0, DEPTH).map((doc) => gains.get(doc) ?? 0)) / discounted(ideal),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall50: found / Math.min(RECALL_DEPTH, gains.size),
  }
}

/** Mean of every measure, over the queries that have something to find. */
export function meanOf(all: readonly Measures[]): Measures {
  const mean = (name: keyof Measures) =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + one[name], 0) / all.length
  return { ndcg10: mean('ndcg10'), mrr: mean('mrr'), recall50: mean('recall50') }
}

/** The value below which a part of the sorted times lies (nearest rank). */
export function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
}
