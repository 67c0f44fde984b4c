import { type ProposalRow, proposalRows } from '../../domain/enterprise/tag-decisions.ts'
import {
  evidenceIn,
  type ListingSegment,
  offerSideOf,
  proposalsFor,
} from '../../domain/listing/segments.ts'
import type { Ports } from '../ports.ts'
import type { ListingRow } from './own-listing.server.ts'

type Text = Pick<ListingRow, 'side' | 'title' | 'body'>

/** What was decided already, then what the text proposes; each with the words that still stand in it. */
export function proposeSegments(
  { tagger }: Pick<Ports, 'tagger'>,
  { text, decided }: { text: Text; decided: readonly ListingSegment[] },
): ProposalRow[] {
  const side = offerSideOf(text.side)
  const proposals = tagger.propose({
    about: text.body,
    products: { offers: [], needs: [] },
    title: { text: text.title, side },
  })
  const known = decided.map((one) => ({
    ...one,
    side,
    evidence: evidenceIn(text, one.evidence),
  }))
  return proposalRows(known, proposalsFor(text.side, proposals))
}
