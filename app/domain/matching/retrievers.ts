import type { SegmentId } from '../knowledge/types.ts'
import type { FieldTerms } from '../search/lexemes.ts'
import type { WantedSegment } from './wanted.ts'

/** One thing that a candidate may have; plain data, so that every engine asks it in its own way. */
export type Ask =
  /** A firm that offers or needs what is called so. */
  | { by: 'words'; words: FieldTerms }
  /** A firm with a confirmed place in the chain. */
  | { by: 'segment'; segment: Pick<WantedSegment, 'id' | 'side'> }
  /** A firm whose public listing of that side is live and stands in the segment. */
  | { by: 'listing'; segment: SegmentId; side: 'supply' | 'demand' }
  /** A firm that offers in one of the segments and works in one of the cities. */
  | { by: 'near'; segments: readonly SegmentId[]; cityCodes: readonly string[] }
export type AskKind = Ask['by']
export type AskBy<Kind extends AskKind> = Extract<Ask, { by: Kind }>

/** Asks of one kind, most promising first. */
export type Retriever = { name: RetrieverName; asks: readonly Ask[] }

export function asksBy<Kind extends AskKind>(asks: readonly Ask[], kind: Kind): AskBy<Kind>[] {
  return asks.filter((one): one is AskBy<Kind> => one.by === kind)
}

/**
 * What each retriever counts where candidates are put in one order by weight, and the most that one of its asks may
 * bring where an engine can stop there. Products and words lead, since without substance nothing is a match.
 */
export const RETRIEVERS = {
  /** What goes into what: the knowledge says so, whatever the goods are called. */
  products: { weight: 1, each: 120 },
  /** The same or nearly the same words. */
  words: { weight: 0.95, each: 120 },
  /** A need that was posted speaks louder than a profile. */
  listings: { weight: 0.9, each: 80 },
  /** Near partners are found however many there are elsewhere. */
  near: { weight: 0.85, each: 120 },
  /** Places in the chain. */
  segments: { weight: 0.8, each: 80 },
} as const satisfies Record<string, { weight: number; each: number }>
export type RetrieverName = keyof typeof RETRIEVERS

/** A later ask of a retriever counts less: 1 / (1 + this × its place), so that the first asks of all come first. */
const LATER = 0.1

export function askWeight(name: RetrieverName, place: number): number {
  return RETRIEVERS[name].weight / (1 + LATER * place)
}

/** Found by what it offers or needs and by its place in the chain: above everything that says only one of them. */
export const BOTH_WEIGHT = 2
