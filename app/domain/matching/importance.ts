import type { MatchItem } from './types.ts'
import { ITEM_IMPORTANCE } from './weights.ts'

/** What a product counts for its firm, 0 to 1: by its part of revenue where stated, else by its place in the list. */
export function importanceOf({ share, ordinal, listing }: MatchItem): number {
  const { step, floor, fullShare, leastByShare } = ITEM_IMPORTANCE
  if (listing) return 1
  if (share !== undefined)
    return leastByShare + (1 - leastByShare) * Math.min(1, Math.max(0, share) / fullShare)
  return Math.max(floor, 1 - step * ordinal)
}
