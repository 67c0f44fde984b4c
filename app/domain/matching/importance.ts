import type { MatchItem, MatchParty, MatchSegment } from './types.ts'
import { CHAIN, ITEM_IMPORTANCE } from './weights.ts'

/** What a product counts for its firm, 0 to 1: by its part of revenue where stated, else by its place in the list. */
export function importanceOf({ share, ordinal, listing }: MatchItem): number {
  const { step, floor, fullShare, leastByShare } = ITEM_IMPORTANCE
  if (listing) return 1
  if (share !== undefined)
    return leastByShare + (1 - leastByShare) * Math.min(1, Math.max(0, share) / fullShare)
  return Math.max(floor, 1 - step * ordinal)
}

/** What a segment counts for a firm: as much as the most important product that led to it. */
export function segmentImportance(
  { words }: MatchSegment,
  items: MatchParty['offers'],
): { importance: number; word?: string } {
  const [first] = words
  if (first === undefined) return { importance: CHAIN.unnamedImportance }
  const named = items.filter(({ name }) =>
    words.some((word) => name.includes(word) || word.includes(name)),
  )
  const best = named.toSorted((a, b) => importanceOf(b) - importanceOf(a))[0]
  return best
    ? { importance: importanceOf(best), word: best.name }
    : { importance: ITEM_IMPORTANCE.leastByShare, word: first }
}
