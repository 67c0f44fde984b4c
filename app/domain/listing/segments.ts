import type { EvidenceSpan, OfferSide } from '../enterprise/types.ts'
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
