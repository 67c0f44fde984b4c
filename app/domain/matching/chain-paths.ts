import type { SegmentId } from '../knowledge/types.ts'
import type { MatchContext } from './context.ts'
import { importanceOf } from './importance.ts'
import { headWeight } from './names.ts'
import { ownGoods } from './own-goods.ts'
import { rememberSupply, type Supply } from './remember.ts'
import { routesInto } from './routes.ts'
import type { MatchItem, MatchSegment } from './types.ts'
import { CHAIN, ITEM_IMPORTANCE } from './weights.ts'

/** How a supplier's segment reaches its customer's: the customer says so, one directed edge, or two. Never against an edge. */
export type ChainPath = {
  how: 'stated' | 'edge' | 'far'
  /** From supplier to customer. */
  path: readonly SegmentId[]
  /** The words of each that led to its end of the path. */
  supplierWord?: string
  customerWord?: string
  /** Before either firm's importance, 0 to below 1. */
  strength: number
  supplierImportance: number
  customerImportance: number
}

/** The strongest path between each pair of segments. */
export const chainPaths = rememberSupply(findPaths)

function findPaths({ supplier, customer }: Supply, context: MatchContext): ChainPath[] {
  const sources = supplier.segments.offers.map((from) => placeOf(from, supplier.offers))
  const stated = customer.segments.needs.map((to) => placeOf(to, customer.needs))
  const made = customer.segments.offers.map((to) => placeOf(to, customer.offers))
  const { nearness } = ownGoods({ supplier, customer }, context)
  return [
    ...stated.flatMap((to) =>
      sources
        .filter((from) => from.id === to.id)
        .map((from) =>
          join({ from, to }, { how: 'stated', path: [from.id], strength: CHAIN.stated }),
        ),
    ),
    ...made.flatMap((to) => {
      const routes = routesInto(to.id, context)
      return sources.flatMap((from) => {
        const route = routes.get(from.id)
        if (!route) return []
        const { goods, relevance } = relevantGoods(from, { reason: route.reason, context })
        const strength = nearer(route.strength * relevance, nearness)
        return [join({ from: { ...from, ...goods }, to }, { ...route, strength })]
      })
    }),
  ]
}

/** Grows with nearness and never reaches 1. */
function nearer(strength: number, nearness: number): number {
  return 1 - (1 - strength) ** (1 + CHAIN.nearTrade * nearness)
}

/** A segment of a firm with what the firm makes there. */
type Place = { id: SegmentId; confidence: number; items: Goods[] } & Goods
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
function relevantGoods(
  from: Place,
  { reason, context }: { reason: string; context: MatchContext },
): { goods: Goods; relevance: number } {
  let best = { goods: { importance: from.importance } as Goods, relevance: CHAIN.unnamed as number }
  if (from.word) best.goods.word = from.word
  for (const goods of from.items) {
    const relevance = relevanceOf({ word: goods.word ?? '', reason }, context)
    const gain = relevance * goods.importance - best.relevance * best.goods.importance
    if (gain > 0) best = { goods, relevance }
  }
  return best
}

const LONGEST_RUN = 4
const SHORTEST_RUN = 2

/** How much of a product's name stands in the reason of an edge: 铝箔 in 电池铝箔作正极集流体. */
function relevanceOf({ word, reason }: { word: string; reason: string }, context: MatchContext) {
  for (let length = LONGEST_RUN; length >= SHORTEST_RUN; length -= 1)
    for (let at = 0; at + length <= word.length; at += 1) {
      const run = word.slice(at, at + length)
      if (!reason.includes(run)) continue
      return CHAIN.unnamed + (1 - CHAIN.unnamed) * headWeight(run, context.rarity)
    }
  return CHAIN.unnamed
}

function join(
  { from, to }: { from: Place; to: Place },
  route: { how: ChainPath['how']; path: readonly SegmentId[]; strength: number },
): ChainPath {
  return {
    how: route.how,
    path: route.path,
    ...(from.word ? { supplierWord: from.word } : {}),
    ...(to.word ? { customerWord: to.word } : {}),
    strength: Math.min(0.95, route.strength * from.confidence * to.confidence),
    supplierImportance: from.importance,
    customerImportance: to.importance,
  }
}
