import { accumulate } from '../accumulate.ts'
import type { MatchContext, View } from '../context.ts'
import { type ProductPair, productPairs } from '../product-pairs.ts'
import type { Finding, ReasonCode } from '../types.ts'
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
} as const satisfies Record<View['role'], Record<ProductPair['how'], ReasonCode>>

function productCode(role: View['role'], how: ProductPair['how']): ReasonCode {
  return CODES[role][how]
}

/** Needs of one against offers of the other (between peers offers against offers), word by word. */
export function productWords(view: View, context: MatchContext): Finding {
  const pairs = productPairs(view, context)
  const [best] = pairs
  if (!best) return stated(view) ? missing() : unknown('product')
  const score = accumulate(
    pairs.map(({ strength }) => strength),
    FURTHER_EVIDENCE,
  )
  return {
    criterion: 'product',
    score,
    verdict: verdictOf(best.likeness),
    code: productCode(view.role, best.how),
    evidence: pairs.map((pair) => ({
      own: pair.own.name,
      other: pair.other.name,
      weight: pair.strength,
      ...(pair.supply ? { supply: pair.supply } : {}),
      code: productCode(view.role, pair.how),
    })),
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
