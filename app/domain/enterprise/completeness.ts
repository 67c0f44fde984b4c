import type { OrganisationKind } from './types.ts'

/** What is still missing and would make matches surer, the most telling first. */
const MISSING_PARTS = [
  'offers',
  'needs',
  'tags',
  'specifications',
  'certificates',
  'public_contact',
  'plant',
  'markets',
  'size',
  'english_name',
] as const
export type MissingPart = (typeof MISSING_PARTS)[number]

export type ProfileParts = {
  kind: OrganisationKind
  offers: number
  needs: number
  confirmedTags: number
  specifiedProducts: number
  certificates: number
  hasPublicContact: boolean
  hasPlant: boolean
  markets: number
  hasSize: boolean
  hasEnglishName: boolean
}

const MAKES: ReadonlySet<OrganisationKind> = new Set(['manufacturer'])

export function missingParts(parts: ProfileParts): MissingPart[] {
  const missing: Record<MissingPart, boolean> = {
    offers: parts.offers === 0,
    needs: parts.needs === 0,
    tags: parts.confirmedTags === 0,
    specifications: parts.offers > 0 && parts.specifiedProducts === 0,
    certificates: MAKES.has(parts.kind) && parts.certificates === 0,
    public_contact: !parts.hasPublicContact,
    plant: MAKES.has(parts.kind) && !parts.hasPlant,
    markets: parts.markets === 0,
    size: !parts.hasSize,
    english_name: !parts.hasEnglishName,
  }
  return MISSING_PARTS.filter((part) => missing[part])
}

/** Bodies that make and buy nothing themselves may be published without a place in the chain. */
const BESIDE_THE_CHAIN: ReadonlySet<OrganisationKind> = new Set([
  'park',
  'promotion_body',
  'authority',
])

/** Whether there is enough to publish: others must be able to tell what the firm makes or needs. */
export function canPublish(parts: {
  kind: OrganisationKind
  confirmedTags: number
  products: number
}): boolean {
  return BESIDE_THE_CHAIN.has(parts.kind) || parts.confirmedTags > 0 || parts.products > 0
}

/** A certificate past its day, or within 60 days of it. */
const EXPIRY_STATES = ['valid', 'expiring', 'expired'] as const
export type ExpiryState = (typeof EXPIRY_STATES)[number]
const EXPIRING_DAYS = 60

/** Days are calendar days; the day of expiry itself still counts as valid. Without a day nothing is known to end. */
export function expiryOf(
  expiresOn: string | null,
  today: string,
): { state: ExpiryState; days: number | null } {
  if (expiresOn === null) return { state: 'valid', days: null }
  const days = Math.round((Date.parse(expiresOn) - Date.parse(today)) / 86_400_000)
  if (days < 0) return { state: 'expired', days }
  return { state: days <= EXPIRING_DAYS ? 'expiring' : 'valid', days }
}
