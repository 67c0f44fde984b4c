import type { Position, Segment } from '../../domain/knowledge/types.ts'
import type { Ports } from '../ports.ts'

export type SegmentView = {
  id: string
  position: Position
  zh: string
  en: string
  synonyms: string[]
  synonymsEn: string[]
  products: string[]
  /** Terms of the policy text that lead here. */
  terms: string[]
}

/** What is known of a segment, for its page. */
export function describeSegment(
  { knowledge }: Pick<Ports, 'knowledge'>,
  segment: Segment,
): SegmentView {
  const { id, position, zh, en, synonyms, synonymsEn, products } = segment
  const terms = knowledge.terms.filter((one) => one.segments.includes(id)).map((one) => one.term)
  return { id, position, zh, en, synonyms, synonymsEn, products, terms }
}
