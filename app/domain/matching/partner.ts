import type { OrganisationKind, Qualification } from '../enterprise/types.ts'
import type { Position, ProductId } from '../knowledge/types.ts'
import type { ProductSupply } from '../products/supply.ts'
import type { ProductStep } from '../products/types.ts'
import type { Criterion, ReasonCode, Verdict } from './types.ts'

/** A name of the knowledge in both languages. */
export type PlaceName = { code: string; zh: string; en: string }
export type SegmentPlace = {
  id: string
  zh: string
  en: string
  position: Position
  cluster: { id: string; zh: string; en: string }
}

/** A product of the knowledge by its names. */
export type ProductPlace = { id: ProductId; zh: string; en: string }

/** Why the goods of a supplier go into those of a customer, from the made product to what is offered. */
export type SupplyPath = {
  /** Each with how it follows from the one before. */
  steps: (ProductPlace & Pick<ProductStep, 'by' | 'role'>)[]
  /** What the knowledge reads the offer as, and how that meets the last step. */
  offered: ProductPlace
  met: ProductSupply['met']
  /** Only the last words of the made or offered name are known. */
  guessed: { made: boolean; offered: boolean }
}

/** A code to be spoken and what it quotes: `own` is a piece of the subject's record, `other` of the partner's. */
export type PartnerReason = {
  criterion: Criterion
  code: ReasonCode
  own?: string
  other?: string
  /** Where both are places: their names. */
  ownPlace?: PlaceName
  otherPlace?: PlaceName
  path?: SegmentPlace[]
  supply?: SupplyPath
}

/** One row of the comparison: what each says about the criterion, and how it is graded. */
export type PartnerFinding = {
  criterion: Criterion
  verdict: Verdict
  code: ReasonCode
  /** `code` where the pieces of one finding say different things. */
  evidence: (Omit<PartnerReason, 'criterion' | 'code'> & { code?: ReasonCode })[]
}

/** A match that a page or the JSON can show as it is: plain data, names resolved. */
export type Partner = {
  organisationId: string
  publicId: string
  name: string
  nameEn: string | null
  kind: OrganisationKind
  sample: boolean
  /** Main segments it offers in, strongest first; at most three. */
  segments: SegmentPlace[]
  /** First products it offers; at most five. */
  products: string[]
  cities: PlaceName[]
  certificates: string[]
  qualifications: Qualification[]
  verifiedOn: string | null
  /** ISO instant. */
  confirmedAt: string
  /** Only where the firm chose to show them. */
  website: string | null
  switchboard: string | null
  /** 0 to 1; orders the list and is not shown. */
  score: number
  confidence: number
  /** Why it is worth it for the subject; at most three, strongest first, never empty. */
  reasons: PartnerReason[]
  /** Why the partner might want it; empty where the subject is a product. */
  theirReasons: PartnerReason[]
  /** Every criterion, seen from the subject. */
  findings: PartnerFinding[]
}

/** A row of a list: whoever it is, and the one reason that decides. */
export type ListedPartner = Pick<
  Partner,
  | 'organisationId'
  | 'publicId'
  | 'name'
  | 'sample'
  | 'segments'
  | 'cities'
  | 'confirmedAt'
  | 'reasons'
>

/** What the subject could add to its profile so that matches rest on more. */
export const MISSING = ['offers', 'needs', 'segments', 'sites', 'certificates'] as const
export type Missing = (typeof MISSING)[number]
