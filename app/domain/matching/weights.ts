import type { Criticality } from '../knowledge/types.ts'
import type { Criterion } from './types.ts'

/** The version of the scorer; a change of any number here is a new version. */
export const SCORER_VERSION = 2

/** How alike two product names are, by the way in which they meet. All 0 to 1. */
export const NAME_LIKENESS = {
  /** Word for word; below 1 so that a second fitting product still counts. */
  same: 0.95,
  /** 谐波减速器 offered where 减速器 is needed: every one of them is what is asked for. */
  narrower: 0.8,
  /** 减速器 offered where 谐波减速器 is needed: it may or may not be among them. */
  broader: 0.65,
  /** Same last noun, other attributes: at most this, by the weight of the words they share. */
  sameHead: 0.6,
  /** Words in common, other noun (锂电池隔膜 is no 锂电池): at most this. */
  otherHead: 0.22,
  /** Goods that stand inside the name of a product are probably what it is made of. */
  material: 0.75,
  /** The knowledge reads both names as the same product, or one as a kind of the other. */
  sameProduct: 0.92,
  narrowerProduct: 0.75,
  broaderProduct: 0.55,
  /** Codes that contradict each other (304 and 316) leave this part. */
  codeConflict: 0.3,
  /** Likeness below which two names have nothing in common. */
  least: 0.1,
  /** From here on two names mean the same goods. */
  sameGoods: 0.72,
} as const

/** What is offered goes into what is made, as the knowledge of products says. */
export const MADE_FROM = {
  /** Of the strength that the reasoning gives. */
  part: 0.85,
  /** Ways weaker than this are left to the chain. */
  least: 0.05,
} as const

/** Rarity (0 to 1, of the words of the knowledge) up to which a head noun says nothing, and from which it says all. */
export const HEAD_RARITY = { nothing: 0.3, all: 0.6 } as const

/** What a product counts by its place in the firm's list: the main one 1, each later one a step less, never below the floor. */
export const ITEM_IMPORTANCE = {
  step: 0.06,
  floor: 0.5,
  /** Part of revenue from which a product is a main one. */
  fullShare: 0.3,
  /** A product without any revenue to speak of still counts so much. */
  leastByShare: 0.35,
  /** Of the other party's importance this power counts: what the reader needs matters more than what the other is best at. */
  otherPower: 0.5,
} as const

/** Each further piece of evidence of one kind counts so much of its own strength: more is better, many weak ones are not strong. */
export const FURTHER_EVIDENCE = 0.4

/** Strength of one place in the chain. */
export const CHAIN = {
  /** It says that it needs the segment in which the other offers. */
  stated: 0.9,
  /** A directed edge, by how much the customer depends on it. */
  edge: { 3: 0.75, 2: 0.4, 1: 0.15 } as const satisfies Record<Criticality, number>,
  /** An edge over one segment between, of the weaker of both edges. */
  twoSteps: 0.15,
  /** Part left for a supplier whose goods the reason of the edge does not name (铝棒 for 电池铝箔作正极集流体). */
  unnamed: 0.5,
  /** Machines and services for many customers are an input of the plant, not of the product. */
  plantInput: 0.25,
  /** A supply to n segments says less about each: 1 / (1 + this × ln n). */
  manyCustomers: 0.05,
  /** A supplier whose trade is near its customer's is likelier to be the right one: strength s becomes 1 − (1 − s)^(1 + this × nearness). */
  nearTrade: 8,
  /** The same segment, for peers. */
  same: 0.85,
  /** A tag that names no words of the firm; one whose words are in none of its products counts as its least product. */
  unnamedImportance: 0.6,
} as const

/** The two criteria of substance: they add up as independent reasons, and without one of them there is no match. */
export const SUBSTANCE = { product: 1, chain: 0.6 } as const

/** A supplier that makes the very product of its customer is rather a rival: it loses up to this part. */
export const RIVAL_LOSS = 0.5

type Modifier = Exclude<Criterion, 'product' | 'chain'>
/**
 * Criteria that raise or lower a match and never make one. `neutral` is the score that changes nothing, which
 * is also what a criterion counts when too little is said: missing data lowers confidence, not the score.
 */
export const MODIFIERS = {
  /** Ranges and words of the specification decide whether talking is worth it. */
  specification: { weight: 0.3, neutral: 0.5 },
  /** A certificate that is asked for is as good as a gate, but one can still be got. */
  certificate: { weight: 0.3, neutral: 0.5 },
  /** Near is quicker and cheaper; elsewhere in the country is normal. */
  region: { weight: 0.15, neutral: 0.4 },
  /** Titles go with size: kept small, or small firms would be ordered out. */
  qualification: { weight: 0.04, neutral: 0.4 },
  /** What was confirmed lately is more likely true. */
  freshness: { weight: 0.08, neutral: 0.6 },
  /** A check by an officer; most firms have none yet. */
  trust: { weight: 0.05, neutral: 0.5 },
} as const satisfies Record<Modifier, { weight: number; neutral: number }>

/** Score by distance. `wanted` and `notWanted` hold where a live listing names regions. */
export const REGION_SCORES = {
  wanted: 0.98,
  same_city: 0.95,
  same_area: 0.8,
  same_province: 0.6,
  same_country: 0.4,
  abroad: 0.25,
  notWanted: 0.05,
  /** A second pair of cities counts so much of its own score. */
  further: 0.05,
} as const

/** What one fitting or failing point of a specification or certificate moves, of the way to 1 or to 0. */
export const POINT = { fits: 0.7, near: 0.35, misses: 0.6 } as const

/** What is left of a product that meets when its specification nearly fits or does not. */
export const SPECIFIED_PAIR = { fits: 1, near: 0.85, misses: 0.5 } as const

/** A bound missed by no more than this part is nearly met. */
export const NEAR_BOUND = 0.1
/** A certificate that expires within so many days is nearly lost. */
export const EXPIRING_DAYS = 60

export const FRESH_SCORES = { fresh: 1, ageing: 0.6, stale: 0.1 } as const
export const TRUST_SCORES = { verified: 1, stated: 0.5 } as const
/** A title checked by an officer, one that the firm states. */
export const QUALIFICATION_SCORES = { verified: 1, claimed: 0.6 } as const

/** From which score a finding reads as 合, and as 差一点. */
export const VERDICT_FROM = { fits: 0.55, near: 0.3 } as const

/** What knowing a criterion adds to confidence; both of substance count most. */
export const CONFIDENCE = {
  product: 0.3,
  chain: 0.25,
  specification: 0.1,
  certificate: 0.1,
  region: 0.1,
  qualification: 0.05,
  freshness: 0.05,
  trust: 0.05,
} as const satisfies Record<Criterion, number>
/** Part of confidence that is left when only one side of a match is known. */
export const ONE_SIDED_CONFIDENCE = 0.7

/** Reasons shown for a side; a reason of less strength than this is not worth a line. */
export const REASONS = { most: 3, least: 0.005, mostOfOneCriterion: 2 } as const

/** Matches below this score are not shown: two far steps in the chain are no reason to call anybody. */
export const LEAST_SCORE = 0.006

/** Fair exposure: see exposure.ts. */
export const FAIRNESS = {
  /** Two matches are near-ties when the lower keeps this part of the higher; it also bounds the loss. */
  nearTie: 0.98,
  /** Size classes that are owed their share of the catalogue. */
  small: ['micro', 'small'],
  /** Days of exposure that count. */
  days: 30,
} as const
