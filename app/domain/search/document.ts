import type { OrganisationKind, SizeClass, Specification } from '../enterprise/types.ts'
import type { ListingSide } from '../listing/types.ts'
import type { Quantity } from '../quantity/types.ts'

/** A facet code, `name:value`; the one alphabet that documents, filters and counts share. */
export type FacetCode = `${FacetName}:${string}`

/** In the order in which they are shown. `position` holds `cluster/position`, `segment` whole segment ids. */
export const FACET_NAMES = [
  'side',
  'cluster',
  'position',
  'segment',
  'city',
  'region',
  'qualification',
  'certificate',
  'market',
  'size',
  'trust',
  'fresh',
  'kind',
] as const
export type FacetName = (typeof FACET_NAMES)[number]

/** A product or need as it is searched and quoted. `share` is its part of revenue (0 to 1) where stated. */
export type DocumentItem = { name: string; share?: number }

/** What both engines are given: public fields only, never a contact. */
export type SearchDocument = {
  id: string
  publicId: string
  kind: 'enterprise' | 'listing'
  version: number
  organisationId: string
  organisationPublicId: string
  /** The firm's name as registered; also for a listing. */
  organisationName: string
  names: { hans: string; hant?: string; en?: string; short?: string }
  offers: DocumentItem[]
  needs: DocumentItem[]
  text: string
  codes: string[]
  segments: { offers: string[]; needs: string[] }
  cityCodes: string[]
  certificates: string[]
  qualifications: string[]
  organisationKind: OrganisationKind
  sizeClass?: SizeClass
  /** Of a listing; `offers` or `needs` then holds its title too. */
  side?: ListingSide
  title?: string
  specifications?: Specification[]
  quantity?: Quantity
  validUntil?: string
  verifiedOn?: string
  sample: boolean
  /** ISO instant. */
  confirmedAt: string
}
