import type { SegmentId } from '../knowledge/types.ts'
import type { TagProposal } from '../tagging/types.ts'
import type { EvidenceSpan, OfferSide, TagState } from './types.ts'

/** A place in the chain that the firm holds, or may hold. */
export type TagRecord = {
  segmentId: SegmentId
  side: OfferSide
  state: TagState
  confidence: number
  evidence: EvidenceSpan[]
}

/** What a person said to one proposal: 对, 改 (to another segment), 不是. */
export const TAG_ANSWERS = ['yes', 'change', 'no'] as const
type TagAnswer = (typeof TAG_ANSWERS)[number]

export type TagDecision = {
  segmentId: SegmentId
  side: OfferSide
  answer: TagAnswer
  to?: SegmentId
}

/** A row of the proposals page; `answer` is what stands there beforehand, nothing where the person must say. */
export type ProposalRow = TagRecord & { answer: TagAnswer | null }

/** More than a person reads in a minute: past these, weak proposals are left out. */
const SHOWN_PER_SIDE = 12
const UNSURE_PER_SIDE = 6

/** Decided tags first, then proposals. What a person decided is never proposed otherwise again. */
export function proposalRows(
  decided: readonly TagRecord[],
  proposals: readonly TagProposal[],
): ProposalRow[] {
  const kept = decided.filter((one) => one.state !== 'proposed')
  const known = new Set(kept.map(tagKey))
  const fresh = proposals.filter((one) => !known.has(tagKey(one)))
  return [
    ...kept.map(
      (one): ProposalRow => ({ ...one, answer: one.state === 'confirmed' ? 'yes' : 'no' }),
    ),
    ...(['offers', 'needs'] as const).flatMap((side) =>
      shown(fresh.filter((one) => one.side === side)).map(asRow),
    ),
  ]
}

function shown(proposals: readonly TagProposal[]): TagProposal[] {
  const sure = proposals.filter((one) => one.sure).slice(0, SHOWN_PER_SIDE)
  const unsure = proposals.filter((one) => !one.sure)
  const room = Math.min(UNSURE_PER_SIDE, SHOWN_PER_SIDE - sure.length)
  return [...sure, ...unsure.slice(0, room)]
}

function asRow({ segmentId, side, confidence, evidence, sure }: TagProposal): ProposalRow {
  return { segmentId, side, confidence, evidence, state: 'proposed', answer: sure ? 'yes' : null }
}

/**
 * The tags to write for a person's answers: only rows that were answered, only rows that exist. A change
 * rejects the proposal and confirms the other segment with the same words as evidence.
 */
export function decideTags(input: {
  rows: readonly TagRecord[]
  decisions: readonly TagDecision[]
  isSegment: (id: string) => boolean
}): TagRecord[] {
  const { rows, decisions, isSegment } = input
  const byKey = new Map(rows.map((row) => [tagKey(row), row]))
  const written = new Map<string, TagRecord>()
  const changes = decisions.filter((one) => one.answer === 'change')
  // Confirmations come last: a segment that one answer drops and another chooses is chosen.
  const inOrder = [...decisions.filter((one) => one.answer === 'no'), ...changes]
  for (const decision of inOrder) {
    const row = byKey.get(tagKey(decision))
    if (row) written.set(tagKey(row), { ...row, state: 'rejected' })
  }
  for (const { segmentId, side, to } of changes) {
    const row = byKey.get(tagKey({ segmentId, side }))
    if (!row || !to || !isSegment(to)) continue
    const moved: TagRecord = { ...row, segmentId: to, state: 'confirmed', confidence: 1 }
    written.set(tagKey(moved), moved)
  }
  for (const decision of decisions) {
    const row = decision.answer === 'yes' ? byKey.get(tagKey(decision)) : undefined
    if (row) written.set(tagKey(row), { ...row, state: 'confirmed' })
  }
  return [...written.values()]
}

export function tagKey({ segmentId, side }: Pick<TagRecord, 'segmentId' | 'side'>): string {
  return `${side} ${segmentId}`
}
