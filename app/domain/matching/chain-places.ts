import type { SegmentId } from '../knowledge/types.ts'
import { importanceOf } from './importance.ts'
import { headWeight, type Rarity } from './names.ts'
import { rememberTexts } from './remember.ts'
import type { MatchItem, MatchSegment } from './types.ts'
import { CHAIN, ITEM_IMPORTANCE } from './weights.ts'

/** A segment of a firm with what the firm makes there, most important first. */
export type Place = { id: SegmentId; confidence: number; items: readonly Goods[] } & Goods
type Goods = { importance: number; word?: string }

/** What a segment counts for a firm: as much as the most important product that led to it. */
export function placeOf(
  { id, confidence, words }: MatchSegment,
  items: readonly MatchItem[],
): Place {
  const [first] = words
  if (first === undefined) return { id, confidence, items: [], importance: CHAIN.unnamedImportance }
  const named = goodsOf(
    items.filter(({ name }) => words.some((word) => name.includes(word) || word.includes(name))),
  )
  const best = named[0] ?? { word: first, importance: ITEM_IMPORTANCE.leastByShare }
  return { id, confidence, items: named, ...best }
}

/** Goods of a firm that are weighed for one segment. */
const MOST_GOODS = 20

function goodsOf(items: readonly MatchItem[]): Goods[] {
  return items
    .slice(0, MOST_GOODS)
    .map((item) => ({ word: item.name, importance: importanceOf(item) }))
    .sort((a, b) => b.importance - a.importance)
}

/** Of a firm's goods in a segment those that the edge speaks of; others are worth less on this edge. */
export function relevantGoods(
  from: Place,
  { reason, rarity }: { reason: string; rarity: Rarity },
): { goods: Goods; relevance: number } {
  let best = { goods: { importance: from.importance } as Goods, relevance: CHAIN.unnamed as number }
  if (from.word) best.goods.word = from.word
  for (const goods of from.items) {
    const held = best.relevance * best.goods.importance
    // relevance never exceeds 1, and later goods are no more important
    if (goods.importance <= held) break
    const relevance = relevanceOf(rarity, reason, goods.word ?? '')
    if (relevance * goods.importance - held > 0) best = { goods, relevance }
  }
  return best
}

const LONGEST_RUN = 4
const SHORTEST_RUN = 2

/** How much of a product's name stands in the reason of an edge: 铝箔 in 电池铝箔作正极集流体. */
const relevanceOf = rememberTexts((rarity: Rarity, reason, word) => {
  for (let length = LONGEST_RUN; length >= SHORTEST_RUN; length -= 1)
    for (let at = 0; at + length <= word.length; at += 1) {
      const run = word.slice(at, at + length)
      if (!reason.includes(run)) continue
      return CHAIN.unnamed + (1 - CHAIN.unnamed) * headWeight(run, rarity)
    }
  return CHAIN.unnamed
})
