import type { EvidenceSpan, OfferSide, TagState } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { TagProposal } from '../tagging/types.ts'
import type { ListingSide } from './types.ts'

/** A supply stands where the firm offers, a demand where it needs. */
export function offerSideOf(side: ListingSide): OfferSide {
  return side === 'supply' ? 'offers' : 'needs'
}

/**
 * Proposals for the one side that a listing has. What its text only mentions may be meant all the same, so it is
 * asked, never ticked; what the text states of the other side is another business of the firm, and is asked only
 * where nothing else was found.
 */
export function proposalsFor(side: ListingSide, proposals: readonly TagProposal[]): TagProposal[] {
  const wanted = offerSideOf(side)
  const own = proposals.filter((one) => one.side === wanted)
  const known = new Set(own.map((one) => one.segmentId))
  const others = proposals
    .filter((one) => one.side !== wanted && !known.has(one.segmentId))
    .map((one): TagProposal => ({ ...one, side: wanted, sure: false }))
  const mentioned = others.filter((one) => one.reason === 'text_mention')
  return [...own, ...(own.length + mentioned.length > 0 ? mentioned : others)]
}

/** Evidence whose words still stand where they stood; an edit of the text takes the others away. */
export function evidenceIn(
  { title, body }: { title: string; body: string },
  evidence: readonly EvidenceSpan[],
): EvidenceSpan[] {
  const texts = { title, about: body, product: '' }
  return evidence.filter((one) => texts[one.source].slice(one.start, one.end) === one.text)
}

/** A segment of a listing and what a person said of it. */
export type ListingSegment = {
  segmentId: SegmentId
  state: TagState
  confidence: number
  evidence: EvidenceSpan[]
}

export type SegmentAnswer = { segmentId: SegmentId; answer: 'yes' | 'no' }

/** More segments than this say nothing about a listing any more. */
const MOST_SEGMENTS = 20

/**
 * The segments to keep: what was decided before, what is answered now, and what the person looked up, which is
 * confirmed whatever else was said. Proposals that nobody answered stay open and are not kept.
 */
export function decideSegments(input: {
  decided: readonly ListingSegment[]
  /** The proposals that were shown, decided ones among them. */
  rows: readonly ListingSegment[]
  answers: readonly SegmentAnswer[]
  added: readonly SegmentId[]
}): ListingSegment[] {
  const shown = new Map(input.rows.map((row) => [row.segmentId, row]))
  const kept = new Map(input.decided.map((one) => [one.segmentId, one]))
  const keep = (segmentId: SegmentId, state: TagState, from?: ListingSegment) =>
    kept.set(segmentId, {
      segmentId,
      state,
      confidence: from?.confidence ?? 1,
      evidence: from?.evidence ?? [],
    })
  for (const { segmentId, answer } of input.answers) {
    const row = shown.get(segmentId)
    if (row) keep(segmentId, answer === 'yes' ? 'confirmed' : 'rejected', row)
  }
  for (const segmentId of input.added) keep(segmentId, 'confirmed', shown.get(segmentId))
  return (['confirmed', 'rejected'] as const).flatMap((state) =>
    [...kept.values()].filter((one) => one.state === state).slice(0, MOST_SEGMENTS),
  )
}
