import type { SegmentId } from '../knowledge/types.ts'
import type { MatchContext } from './context.ts'
import { routesInto } from './routes.ts'
import type { Direction, MatchParty } from './types.ts'
import { CHAIN } from './weights.ts'

/** A segment in which candidates are looked for, and what being found there is worth. */
export type WantedSegment = { id: SegmentId; side: 'offers' | 'needs'; strength: number }

/** Segments of a look-up; each costs one probe of an index. */
const MOST_SEGMENTS = 60

/** Where in the chain the partners of a subject stand, most promising first. */
export function wantedSegments(
  subject: MatchParty,
  direction: Direction,
  context: Pick<MatchContext, 'knowledge'>,
): WantedSegment[] {
  const found = new Map<string, WantedSegment>()
  const add = (one: WantedSegment) => {
    const key = `${one.side} ${one.id}`
    const known = found.get(key)
    if (!known || known.strength < one.strength) found.set(key, one)
  }
  for (const { id, confidence } of subject.segments.needs)
    if (direction === 'upstream') add({ id, side: 'offers', strength: CHAIN.stated * confidence })
  for (const { id, confidence } of subject.segments.offers) {
    if (direction === 'peers') add({ id, side: 'offers', strength: confidence })
    if (direction === 'downstream') add({ id, side: 'needs', strength: CHAIN.stated * confidence })
    for (const [other, strength] of neighbours(id, direction, context))
      add({ id: other, side: 'offers', strength: strength * confidence })
  }
  return [...found.values()]
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SEGMENTS)
}

function neighbours(
  id: SegmentId,
  direction: Direction,
  context: Pick<MatchContext, 'knowledge'>,
): [SegmentId, number][] {
  if (direction === 'peers') return []
  if (direction === 'upstream')
    return [...routesInto(id, context)].map(([from, { strength }]) => [from, strength])
  const { customersOf } = context.knowledge
  const near = (customersOf.get(id) ?? []).map(({ to }) => to)
  const far = near.flatMap((next) => (customersOf.get(next) ?? []).map(({ to }) => to))
  return [...new Set([...near, ...far])].flatMap((to): [SegmentId, number][] => {
    const route = routesInto(to, context).get(id)
    return route ? [[to, route.strength]] : []
  })
}
