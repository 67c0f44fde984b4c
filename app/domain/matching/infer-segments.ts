import type { SegmentId } from '../knowledge/types.ts'
import type { MatchContext } from './context.ts'
import { importanceOf } from './importance.ts'
import { likeness } from './names.ts'
import type { MatchParty, MatchSegment } from './types.ts'

/** Below this confidence of its own words a product is also placed by who makes it. */
const SURE_ENOUGH = 0.6
/** A maker must make something this like it, and only its first segments vote. */
const LEAST_MAKER = 0.3
const VOTES_OF_A_MAKER = 3
/** Segments that are inferred, with which least part of the votes. */
const MOST_INFERRED = 3
const LEAST_VOTES = 0.15

/** The segments of a product name: what its words say and, where these are unsure, where its makers stand. */
export function placeProduct(
  {
    term,
    named,
    makers,
  }: {
    term: string
    named: readonly { segmentId: SegmentId; confidence: number }[]
    makers: readonly MatchParty[]
  },
  context: MatchContext,
): MatchSegment[] {
  const own = named.map(({ segmentId, confidence }) => ({
    id: segmentId,
    confidence,
    words: [term],
  }))
  if ((own[0]?.confidence ?? 0) >= SURE_ENOUGH) return own
  const known = new Set(own.map(({ id }) => id))
  const inferred = votesOf({ term, makers }, context).filter(({ id }) => !known.has(id))
  return [...own, ...inferred]
}

function votesOf(
  { term, makers }: { term: string; makers: readonly MatchParty[] },
  context: MatchContext,
): MatchSegment[] {
  const votes = new Map<SegmentId, number>()
  let all = 1
  for (const maker of makers) {
    const weight = makes(term, maker, context)
    if (weight < LEAST_MAKER) continue
    all += weight
    const main = maker.segments.offers
      .toSorted((a, b) => b.confidence - a.confidence)
      .slice(0, VOTES_OF_A_MAKER)
    for (const { id, confidence } of main) votes.set(id, (votes.get(id) ?? 0) + weight * confidence)
  }
  return [...votes]
    .map(([id, votesFor]) => ({
      id,
      confidence: Math.min(SURE_ENOUGH, votesFor / all),
      words: [term],
    }))
    .filter(({ confidence }) => confidence >= LEAST_VOTES)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_INFERRED)
}

function makes(term: string, maker: MatchParty, context: MatchContext): number {
  const wanted = context.prepare(term)
  const best = maker.offers.map((item) => {
    const like = likeness({ wanted, offered: context.prepare(item.name) }, context.rarity)
    return like ? like.score * importanceOf(item) : 0
  })
  return Math.max(0, ...best)
}
