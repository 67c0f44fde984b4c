import type { ListingSide } from '../listing/types.ts'
import type { RegionCode } from '../region/types.ts'
import type { Product } from './product-edits.ts'
import type {
  IdentifierScheme,
  OfferSide,
  OrganisationKind,
  OrganisationState,
  Qualification,
  QualificationState,
  SiteKind,
  SizeClass,
} from './types.ts'

/** What anybody may see of a firm. It has no place for a contact, a street or a private note. */
export type PublicProfile = {
  publicId: string
  /** Other than `published` only where a member looks at their own firm. */
  state: OrganisationState
  kind: OrganisationKind
  nameHans: string
  nameHant: string | null
  nameEn: string | null
  sample: boolean
  foundedYear: number | null
  sizeClass: SizeClass | null
  about: string
  /** Null also where the firm did not choose to show it. */
  website: string | null
  switchboard: string | null
  verifiedOn: string | null
  /** ISO instant. */
  confirmedAt: string
  registeredOn: string
  identifiers: { scheme: IdentifierScheme; value: string }[]
  sites: { kind: SiteKind; cityCode: RegionCode }[]
  qualifications: {
    code: Qualification
    state: QualificationState
    statedOn: string
    expiresOn: string | null
  }[]
  certificates: { name: string; expiresOn: string | null }[]
  markets: string[]
  offers: Product[]
  needs: Product[]
  /** Confirmed places in the chain. */
  places: { segmentId: string; side: OfferSide }[]
  listings: {
    publicId: string
    side: ListingSide
    title: string
    validUntil: string
    confirmedAt: string
  }[]
}
