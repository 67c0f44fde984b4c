import type { EvidenceSpan, OfferSide } from '../enterprise/types.ts'
import type { ClusterId, Position, SegmentId } from '../knowledge/types.ts'
import type { Quantity } from '../quantity/types.ts'

/** Why a segment is proposed; the strongest of several reasons. */
export const TAG_REASONS = [
  /** A product or need of the list is a word of the segment. */
  'product_word',
  /** A product or need of the list ends in a word of the segment (异形柔性电路板 ends in 柔性电路板). */
  'product_head',
  /** It only ends like words of the segment, or has one inside: a guess. */
  'product_like',
  /** The text says that the firm makes or needs it. */
  'text_statement',
  /** The text names it without saying what for. */
  'text_mention',
] as const
export type TagReason = (typeof TAG_REASONS)[number]

export type TagProposal = {
  segmentId: SegmentId
  cluster: ClusterId
  position: Position
  side: OfferSide
  /** 0 to 1. */
  confidence: number
  /** Only sure proposals are ticked beforehand. */
  sure: boolean
  reason: TagReason
  /** The words that led to it, best first; at most five. */
  evidence: EvidenceSpan[]
}

export type TaggedText = {
  about: string
  products: { offers: readonly string[]; needs: readonly string[] }
  /** A listing's title; its side is known from the listing. */
  title?: { text: string; side: OfferSide }
}

/** A product phrase found in prose, as it stands there. */
export type ProductProposal = {
  name: string
  side: OfferSide
  sure: boolean
  evidence: EvidenceSpan
}

/** Facts that a text states about the firm itself. */
export type StatedFacts = {
  certificates: { name: string; evidence: EvidenceSpan }[]
  foundedYear?: { year: number; evidence: EvidenceSpan }
  capacities: { product?: string; quantity: Quantity; evidence: EvidenceSpan }[]
}

/** Built once from a set of knowledge; every method is pure and deterministic. */
export interface Tagger {
  /** The knowledge version that the proposals rest on. */
  readonly knowledgeVersion: number
  /** Proposals of both sides, best first. */
  propose(input: TaggedText): TagProposal[]
  /** Product phrases offered and needed, in the order of the text. */
  extractProducts(about: string): ProductProposal[]
  /** Segments that a product name or a query means, best first; none where nothing fits. */
  segmentsOf(name: string): { segmentId: SegmentId; confidence: number }[]
}
