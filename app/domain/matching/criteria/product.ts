import { accumulate } from '../accumulate.ts'
import type { MatchContext, View } from '../context.ts'
import { supplyBetween } from '../made-from.ts'
import type { Look } from '../pair.ts'
import { metIn, sidesOf, strengthOf, strongestFirst } from '../product-pairs.ts'
import type { Met } from '../supply-meetings.ts'
import type { Evidence, Finding, ReasonCode } from '../types.ts'
import { FURTHER_EVIDENCE } from '../weights.ts'
import { unknown, verdictOf } from './grade.ts'

const CODES = {
  supplier: {
    same: 'offers_needed',
    kind: 'offers_kind_of_needed',
    like: 'offers_like_needed',
    material: 'offers_material',
    input: 'offers_input',
  },
  customer: {
    same: 'needs_offered',
    kind: 'needs_kind_of_offered',
    like: 'needs_like_offered',
    material: 'made_of_offered',
    input: 'uses_offered',
  },
  peer: {
    same: 'makes_same',
    kind: 'makes_kind_of_same',
    like: 'makes_like',
    material: 'makes_like',
    input: 'makes_like',
  },
} as const satisfies Record<View['role'], Record<Met['how'], ReasonCode>>

/** How strongly each pair of goods speaks. */
export function productStrengths(look: Look): number[] {
  return metIn(look).map((met) => strengthOf(met, look.role))
}

export function productScore(strengths: readonly number[]): number {
  return accumulate(strengths, FURTHER_EVIDENCE)
}

/**
 * Needs of one against offers of the other (between peers offers against offers), word by word; the strongest pairs
 * where not all are wanted as evidence.
 */
export function productWords(look: Look, context: MatchContext, most?: number): Finding {
  const pairs = strongestFirst(metIn(look), look.role)
  const [best] = pairs
  if (!best) return stated(look) ? missing() : unknown('product')
  return {
    criterion: 'product',
    score: productScore(productStrengths(look)),
    verdict: verdictOf(best.score),
    code: CODES[look.role][best.how],
    evidence: pairs.slice(0, most).map((met) => evidenceOf(met, { look, context })),
  }
}

function evidenceOf(
  met: Met,
  { look: { role }, context }: { look: Look; context: MatchContext },
): Evidence {
  const { own, other } = sidesOf(met, role)
  const made = { made: met.wanted, offered: met.offered }
  const supply = met.how === 'input' ? supplyBetween(made, context) : null
  return {
    own: own.item.name,
    other: other.item.name,
    weight: strengthOf(met, role),
    ...(supply ? { supply } : {}),
    code: CODES[role][met.how],
  }
}

function missing(): Finding {
  return {
    criterion: 'product',
    score: 0,
    verdict: 'misses',
    code: 'nothing_in_common',
    evidence: [],
  }
}

function stated({ reader, other, role }: View): boolean {
  if (role === 'peer') return reader.offers.length > 0 && other.offers.length > 0
  const [customer, supplier] = role === 'supplier' ? [reader, other] : [other, reader]
  return customer.needs.length > 0 && supplier.offers.length > 0
}
