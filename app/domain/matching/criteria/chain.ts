import { accumulate } from '../accumulate.ts'
import { type ChainPath, chainPaths, placeOf } from '../chain-paths.ts'
import { type MatchContext, supplyOf, type View } from '../context.ts'
import type { Evidence, Finding, MatchParty, ReasonCode } from '../types.ts'
import { CHAIN, FURTHER_EVIDENCE, ITEM_IMPORTANCE } from '../weights.ts'
import { unknown } from './grade.ts'

const CODES = {
  supplier: { stated: 'in_needed_segment', edge: 'supplies_segment', far: 'supplies_segment_far' },
  customer: { stated: 'needs_segment', edge: 'buys_from_segment', far: 'buys_from_segment_far' },
} as const satisfies Record<string, Record<ChainPath['how'], ReasonCode>>

/** The places of both in the chain: directed edges from supplier to customer, or the same segment between peers. */
export function chainFit(view: View, context: MatchContext): Finding {
  const supply = supplyOf(view)
  const evidence = supply ? supplyEvidence(view, context) : peerEvidence(view)
  evidence.sort((a, b) => b.weight - a.weight || compare(a.path, b.path))
  const [best] = evidence
  if (!best) return placed(view) ? nothing() : unknown('chain')
  const strengths = evidence.map(({ weight }) => weight)
  const score = accumulate(strengths, FURTHER_EVIDENCE)
  return {
    criterion: 'chain',
    score,
    verdict: best.code?.endsWith('_far') ? 'near' : 'fits',
    code: best.code ?? 'not_stated',
    evidence,
  }
}

function compare(a: Evidence['path'] = [], b: Evidence['path'] = []): number {
  return a.join() < b.join() ? -1 : 1
}

function supplyEvidence(view: View, context: MatchContext): Evidence[] {
  const supply = supplyOf(view)
  if (!supply || view.role === 'peer') return []
  const readerBuys = view.role === 'supplier'
  const codes = CODES[view.role]
  return chainPaths(supply, context).map((found) => {
    const [own, other] = readerBuys
      ? [found.customerImportance, found.supplierImportance]
      : [found.supplierImportance, found.customerImportance]
    const [ownWord, otherWord] = readerBuys
      ? [found.customerWord, found.supplierWord]
      : [found.supplierWord, found.customerWord]
    return {
      ...(ownWord ? { own: ownWord } : {}),
      ...(otherWord ? { other: otherWord } : {}),
      path: found.path,
      weight: found.strength * own * other ** ITEM_IMPORTANCE.otherPower,
      code: codes[found.how],
    }
  })
}

function peerEvidence({ reader, other }: View): Evidence[] {
  return reader.segments.offers.flatMap((own) =>
    other.segments.offers
      .filter((their) => their.id === own.id)
      .map((their) => {
        const mine = placeOf(own, reader.offers)
        const theirs = placeOf(their, other.offers)
        const weight = mine.importance * theirs.importance ** ITEM_IMPORTANCE.otherPower
        return {
          ...(mine.word ? { own: mine.word } : {}),
          ...(theirs.word ? { other: theirs.word } : {}),
          path: [own.id],
          weight: CHAIN.same * own.confidence * their.confidence * weight,
          code: 'same_segment' as const,
        }
      }),
  )
}

function nothing(): Finding {
  return {
    criterion: 'chain',
    score: 0,
    verdict: 'misses',
    code: 'nothing_in_common',
    evidence: [],
  }
}

function placed({ reader, other }: View): boolean {
  return hasPlace(reader) && hasPlace(other)
}

function hasPlace({ segments }: MatchParty): boolean {
  return segments.offers.length > 0 || segments.needs.length > 0
}
