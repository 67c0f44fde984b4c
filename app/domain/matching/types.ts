import type {
  OrganisationKind,
  Qualification,
  QualificationState,
  SizeClass,
  Specification,
} from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { ProductSupply } from '../products/supply.ts'
import type { RegionCode } from '../region/types.ts'

/** Seen from the subject: who supplies it, who buys from it, who does the same. */
export const DIRECTIONS = ['upstream', 'downstream', 'peers'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What the other party is to the one who reads. */
export const ROLES = ['supplier', 'customer', 'peer'] as const
export type Role = (typeof ROLES)[number]

/** In the order in which a page shows them. The first two are the substance: without one of them nothing is a match. */
export const CRITERIA = [
  'product',
  'chain',
  'specification',
  'certificate',
  'region',
  'qualification',
  'freshness',
  'trust',
] as const
export type Criterion = (typeof CRITERIA)[number]

/** A product offered or needed, ready to be compared. `ordinal` is its place in the firm's list, 0 = the main one. */
export type MatchItem = {
  name: string
  ordinal: number
  /** Part of revenue, 0 to 1, where stated. */
  share?: number
  specifications: readonly Specification[]
  /** A live listing says so; it speaks louder than a line of the profile. */
  listing?: { publicId: string; title: string }
}

/** A confirmed place in the chain; `words` are the firm's own words that led to it. */
export type MatchSegment = { id: SegmentId; confidence: number; words: readonly string[] }

export type HeldCertificate = { name: string; expiresOn: string | null }
export type HeldQualification = { code: Qualification; state: QualificationState }

/** One firm (or a product asked about) as matching sees it: plain data, public facts only. */
export type MatchParty = {
  id: string
  kind: OrganisationKind
  /** The head of its group, or itself. */
  groupId: string
  published: boolean
  offers: readonly MatchItem[]
  needs: readonly MatchItem[]
  segments: { offers: readonly MatchSegment[]; needs: readonly MatchSegment[] }
  cityCodes: readonly RegionCode[]
  certificates: readonly HeldCertificate[]
  qualifications: readonly HeldQualification[]
  size: SizeClass | null
  /** ISO instant; empty for a product. */
  confirmedAt: string
  verifiedOn: string | null
  /** What its live listings ask of a partner. */
  wants: { certificates: readonly string[]; regions: readonly RegionCode[] }
  /** A product asked about without any firm: it has no wishes, so nothing is said about its side. */
  anonymous: boolean
}

/** Why a pair is no match at all, whatever its scores. */
export const GATES = [
  'itself',
  'same_group',
  'blocked',
  'unpublished',
  'no_role',
  'dismissed',
  'lapsed',
] as const
export type Gate = (typeof GATES)[number]

/** What a criterion found; the catalogues speak one sentence a code. Said from the reader's place. */
export const REASON_CODES = [
  'offers_needed',
  'offers_kind_of_needed',
  'offers_like_needed',
  'offers_material',
  'offers_input',
  'needs_offered',
  'needs_kind_of_offered',
  'needs_like_offered',
  'made_of_offered',
  'uses_offered',
  'makes_same',
  'makes_kind_of_same',
  'makes_like',
  'in_needed_segment',
  'supplies_segment',
  'supplies_segment_far',
  'needs_segment',
  'buys_from_segment',
  'buys_from_segment_far',
  'same_segment',
  'specification_fits',
  'specification_near',
  'specification_misses',
  'certificate_held',
  'certificate_expiring',
  'certificate_expired',
  'certificate_missing',
  'region_wanted',
  'region_not_wanted',
  'same_city',
  'same_area',
  'same_province',
  'same_country',
  'abroad',
  'qualified',
  'qualification_claimed',
  'no_qualification',
  'confirmed_lately',
  'confirmed_some_time_ago',
  'confirmed_long_ago',
  'verified',
  'stated_by_firm',
  'nothing_in_common',
  'not_stated',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** A piece of one or both records, or a path in the chain. `own` is the reader's, `other` the other party's. */
export type Evidence = {
  own?: string
  other?: string
  /** From supplier to customer. */
  path?: readonly SegmentId[]
  /** Why the goods of one go into those of the other. */
  supply?: ProductSupply
  /** How much of the finding rests on it. */
  weight: number
  /** Where pieces of one finding say different things. */
  code?: ReasonCode
}

/** How a page grades a finding. */
export const VERDICTS = ['fits', 'near', 'misses', 'unknown'] as const
export type Verdict = (typeof VERDICTS)[number]

export type Finding = {
  criterion: Criterion
  /** 0 to 1, or that one side has not said enough. */
  score: number | 'unknown'
  verdict: Verdict
  code: ReasonCode
  /** Strongest first. */
  evidence: readonly Evidence[]
}

/** A finding that speaks for the match, with the piece of evidence it quotes. */
export type Reason = {
  criterion: Criterion
  code: ReasonCode
  own?: string
  other?: string
  path?: readonly SegmentId[]
  supply?: ProductSupply
}

/** One direction: what the other party is worth to the reader. */
export type Side = {
  score: number
  findings: readonly Finding[]
  /** At most three, strongest first. */
  reasons: readonly Reason[]
}

export type Match = {
  candidateId: string
  /** 0 to 1: harmonic mean of both sides, or the one side that is known. */
  score: number
  /** 0 to 1: how much of what counts is known about both. */
  confidence: number
  /** For the subject, and (where the subject is a firm) for the candidate. */
  forSubject: Side
  forCandidate: Side | null
}
