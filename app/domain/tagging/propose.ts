import { OFFER_SIDES, type OfferSide } from '../enterprise/types.ts'
import type { ClusterId, Knowledge, SegmentId } from '../knowledge/types.ts'
import type { Clue } from './clue.ts'
import { TAG_REASONS, type TagProposal } from './types.ts'
import { TAG_WEIGHTS as W } from './weights.ts'

/** A clue for one segment, weighed. */
type Weighed = { clue: Clue; segmentId: SegmentId; weight: number }

function specificity(clue: Clue): number {
  return W.specificity[Math.min(clue.meanings.length, W.specificity.length) - 1] ?? 0
}

/** How much speaks for each cluster, read from the words that belong to one cluster only. */
function clusterVoices(clues: readonly Clue[], knowledge: Knowledge): Map<ClusterId, number> {
  const voices = new Map<ClusterId, number>()
  for (const clue of clues) {
    const clusters = new Set(
      clue.meanings.map((one) => knowledge.segments.get(one.segmentId)?.cluster),
    )
    const [only] = clusters
    if (clusters.size === 1 && only) voices.set(only, (voices.get(only) ?? 0) + clue.weight)
  }
  return voices
}

/** A shared word goes to the segments of the clusters that other words speak for. */
function weigh(
  clue: Clue,
  voices: ReadonlyMap<ClusterId, number>,
  knowledge: Knowledge,
): Weighed[] {
  const voiceOf = (id: SegmentId) => voices.get(knowledge.segments.get(id)?.cluster ?? '') ?? 0
  const loudest = Math.max(0, ...clue.meanings.map((one) => voiceOf(one.segmentId)))
  return clue.meanings.map((meaning) => {
    const shared = clue.meanings.length > 1
    const part = loudest > 0 ? voiceOf(meaning.segmentId) / loudest : 0
    const kept = shared ? specificity(clue) + (1 - specificity(clue)) * 0.8 * part : 1
    const floor = shared && loudest > 0 && part === 0 ? W.sharedFloor : 1
    return {
      clue,
      segmentId: meaning.segmentId,
      weight: clue.weight * meaning.weight * kept * floor,
    }
  })
}

/** Different words add up as independent witnesses; the same word again adds little. */
function combine(all: readonly Weighed[]): number {
  const byWord = new Map<string, number[]>()
  for (const { clue, weight } of all)
    byWord.set(clue.word, [...(byWord.get(clue.word) ?? []), weight])
  let doubt = 1
  for (const weights of byWord.values()) {
    const [best = 0, ...rest] = weights.toSorted((a, b) => b - a)
    doubt *= 1 - best
    for (const weight of rest.slice(0, 3)) doubt *= 1 - weight * W.repeat
  }
  return 1 - doubt
}

function proposal(all: Weighed[], side: OfferSide, knowledge: Knowledge): TagProposal[] {
  const best = all.toSorted(
    (a, b) => b.weight - a.weight || a.clue.evidence.start - b.clue.evidence.start,
  )
  const first = best[0]
  const segment = first && knowledge.segments.get(first.segmentId)
  if (!first || !segment) return []
  const confidence = Math.round(Math.min(0.99, combine(all)) * 1000) / 1000
  if (confidence < W.least) return []
  const evidence = best.map(({ clue }) => clue.evidence)
  return [
    {
      segmentId: segment.id,
      cluster: segment.cluster,
      position: segment.position,
      side,
      confidence,
      sure: confidence >= W.sure && all.some(({ clue }) => clue.sideKnown),
      reason:
        TAG_REASONS.find((reason) => best.some(({ clue }) => clue.reason === reason)) ??
        first.clue.reason,
      evidence: evidence
        .filter((one, at) => evidence.findIndex((other) => isSame(one, other)) === at)
        .slice(0, W.evidence),
    },
  ]
}

function isSame(one: Clue['evidence'], other: Clue['evidence']): boolean {
  return one.source === other.source && one.start === other.start && one.text === other.text
}

export function proposeFrom(clues: readonly Clue[], knowledge: Knowledge): TagProposal[] {
  const voices = clusterVoices(clues, knowledge)
  return OFFER_SIDES.flatMap((side) => {
    const bySegment = new Map<SegmentId, Weighed[]>()
    for (const clue of clues.filter((one) => one.side === side))
      for (const weighed of weigh(clue, voices, knowledge))
        bySegment.set(weighed.segmentId, [...(bySegment.get(weighed.segmentId) ?? []), weighed])
    return [...bySegment.values()]
      .flatMap((all) => proposal(all, side, knowledge))
      .sort((a, b) => b.confidence - a.confidence || (a.segmentId < b.segmentId ? -1 : 1))
      .slice(0, W.most)
  })
}
