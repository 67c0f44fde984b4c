export const ORGANISATION_KINDS = [
  'manufacturer',
  'trader',
  'service_provider',
  'institute',
  'park',
  'promotion_body',
  'authority',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const ORGANISATION_STATES = ['draft', 'published', 'withdrawn'] as const
export type OrganisationState = (typeof ORGANISATION_STATES)[number]

/** Size classes by headcount; the statistical classes also weigh revenue, which firms here need not show. */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

export const IDENTIFIER_SCHEMES = ['uscc', 'hk_br', 'macao', 'foreign'] as const
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number]

export const SITE_KINDS = ['registered', 'plant', 'warehouse', 'office'] as const
export type SiteKind = (typeof SITE_KINDS)[number]

export const MEMBERSHIP_ROLES = ['owner', 'member'] as const
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number]

export const QUALIFICATIONS = [
  'chain_leader',
  'specialised_sme',
  'little_giant',
  'single_champion',
  'high_tech',
  'innovative_sme',
  'unicorn',
] as const
export type Qualification = (typeof QUALIFICATIONS)[number]

export const QUALIFICATION_STATES = ['claimed', 'verified'] as const
export type QualificationState = (typeof QUALIFICATION_STATES)[number]

/** Certificates that buyers of the clusters ask for; others are kept as free text. */
export const CERTIFICATES = [
  'ISO 9001',
  'ISO 14001',
  'ISO 45001',
  'IATF 16949',
  'AS9100',
  'ISO 13485',
  'ISO 22000',
  'HACCP',
  'FSSC 22000',
  'GMP',
  'ISO/IEC 27001',
  'ISO/IEC 17025',
  'CCC',
  'CE',
  'UL',
  'RoHS',
  'REACH',
  'FCC',
  'FDA',
  'CMMI 3',
  'CMMI 5',
  'ISO 50001',
  'IECEx',
  'OEKO-TEX',
  'FSC',
  'BSCI',
] as const

export const OFFER_SIDES = ['offers', 'needs'] as const
export type OfferSide = (typeof OFFER_SIDES)[number]

export const TAG_STATES = ['proposed', 'confirmed', 'rejected'] as const
export type TagState = (typeof TAG_STATES)[number]

/** A span of the source text that led to a tag; offsets count UTF-16 units of the text as it was typed. */
export type EvidenceSpan = {
  source: 'about' | 'product' | 'title'
  start: number
  end: number
  text: string
}

/** One line of a specification: a range, a bound (min or max alone) or words. */
export type Specification = {
  name: string
  min?: number
  max?: number
  unit?: string
  text?: string
}
