/** Reciprocal rank fusion; 60 is the constant of its paper and keeps one list from ruling. */
const RRF_K = 60

/** Ids of several ranked lists as one, best first; those that several lists name come before those that one names. */
export function fuse(lists: readonly (readonly string[])[], most: number): string[] {
  const scores = new Map<string, number>()
  for (const list of lists)
    for (const [place, id] of [...new Set(list)].entries())
      scores.set(id, (scores.get(id) ?? 0) + 1 / (RRF_K + place + 1))
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id)
}
