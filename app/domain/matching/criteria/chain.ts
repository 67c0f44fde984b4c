import { accumulate } from '../accumulate.ts'
import type { ChainPath } from '../chain-paths.ts'
import type { View } from '../context.ts'
import { type Look, pathsOf } from '../pair.ts'
import type { Evidence, Finding, MatchParty, ReasonCode, Role } from '../types.ts'
import { CHAIN, FURTHER_EVIDENCE, ITEM_IMPORTANCE } from '../weights.ts'
import { unknown } from './grade.ts'

const CODES = {
  supplier: { stated: 'in_needed_segment', edge: 'supplies_segment', far: 'supplies_segment_far' },
  customer: { stated: 'needs_segment', edge: 'buys_from_segment', far: 'buys_from_segment_far' },
} as const satisfies Record<string, Record<ChainPath['how'], ReasonCode>>

/** How strongly each path between both, or each segment of both peers, speaks. */
export function chainStrengths(look: Look): number[] {
  const { role, pair } = look
  if (role === 'peer') return peerEvidence(look).map(({ weight }) => weight)
  return pathsOf(pair).map((path) => pathStrength(path, role))
}

export function chainScore(strengths: readonly number[]): number {
  return accumulate(strengths, FURTHER_EVIDENCE)
}

/** The places of both in the chain: directed edges from supplier to customer, or the same segment between peers. */
export function chainFit(look: Look): Finding {
  const evidence = look.role === 'peer' ? peerEvidence(look) : supplyEvidence(look, look.role)
  evidence.sort((a, b) => b.weight - a.weight || compare(a.path, b.path))
  const [best] = evidence
  if (!best) return placed(look) ? nothing() : unknown('chain')
  return {
    criterion: 'chain',
    score: chainScore(chainStrengths(look)),
    verdict: best.code?.endsWith('_far') ? 'near' : 'fits',
    code: best.code ?? 'not_stated',
    evidence,
  }
}

function compare(a: Evidence['path'] = [], b: Evidence['path'] = []): number {
  return a.join() < b.join() ? -1 : 1
}

type Trade = Exclude<Role, 'peer'>

function pathStrength(
  { strength, supplierImportance, customerImportance }: ChainPath,
  role: Trade,
): number {
  const [own, other] =
    role === 'supplier'
      ? [customerImportance, supplierImportance]
      : [supplierImportance, customerImportance]
  return strength * own * other ** ITEM_IMPORTANCE.otherPower
}

function supplyEvidence({ pair }: Look, role: Trade): Evidence[] {
  return pathsOf(pair).map((found) => {
    const [own, other] =
      role === 'supplier'
        ? [found.customerWord, found.supplierWord]
        : [found.supplierWord, found.customerWord]
    return {
      ...(own ? { own } : {}),
      ...(other ? { other } : {}),
      path: found.path,
      weight: pathStrength(found, role),
      code: CODES[role][found.how],
    }
  })
}

function peerEvidence({ pair: { reader, other }, turned }: Look): Evidence[] {
  const [ours, their] = turned
    ? [other.offered, reader.compared.offered]
    : [reader.compared.offered, other.offered]
  return ours.flatMap((mine) =>
    their
      .filter(({ id }) => id === mine.id)
      .map((theirs) => {
        const weight = mine.importance * theirs.importance ** ITEM_IMPORTANCE.otherPower
        return {
          ...(mine.word ? { own: mine.word } : {}),
          ...(theirs.word ? { other: theirs.word } : {}),
          path: [mine.id],
          weight: CHAIN.same * mine.confidence * theirs.confidence * weight,
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
