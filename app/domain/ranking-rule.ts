import {
  CHAIN,
  FAIRNESS,
  MODIFIERS,
  NAME_LIKENESS,
  RIVAL_LOSS,
  SUBSTANCE,
} from './matching/weights.ts'
import { RANK_WEIGHTS } from './search/rank-weights.ts'

/** The published rule: the numbers that the code itself uses, so that the page cannot differ from it. */
export const SEARCH_RULE = {
  name: RANK_WEIGHTS.name,
  productExact: RANK_WEIGHTS.product.exact,
  productEnding: RANK_WEIGHTS.product.ending,
  productContains: RANK_WEIGHTS.product.contains,
  productSpread: RANK_WEIGHTS.product.spread,
  needs: RANK_WEIGHTS.needs,
  text: RANK_WEIGHTS.text,
  inName: RANK_WEIGHTS.inName,
  relaxed: RANK_WEIGHTS.relaxed,
  verified: RANK_WEIGHTS.verified,
  fresh: RANK_WEIGHTS.fresh,
} as const

export const SUBSTANCE_RULE = {
  product: SUBSTANCE.product,
  same: NAME_LIKENESS.same,
  narrower: NAME_LIKENESS.narrower,
  broader: NAME_LIKENESS.broader,
  chain: SUBSTANCE.chain,
  edge3: CHAIN.edge[3],
  edge2: CHAIN.edge[2],
  edge1: CHAIN.edge[1],
  rival: RIVAL_LOSS,
} as const

export const MODIFIER_RULE = {
  specification: MODIFIERS.specification.weight,
  certificate: MODIFIERS.certificate.weight,
  region: MODIFIERS.region.weight,
  freshness: MODIFIERS.freshness.weight,
  trust: MODIFIERS.trust.weight,
  qualification: MODIFIERS.qualification.weight,
} as const

/** Two matches within this part of each other count as equal, and firms shown less come first. */
export const NEAR_TIE_PERCENT = Math.round((1 - FAIRNESS.nearTie) * 100)
