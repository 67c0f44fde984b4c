import type {
  OrganisationKind,
  Qualification,
  QualificationState,
  SizeClass,
  Specification,
} from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { RegionCode } from '../region/types.ts'
import type { MatchItem, MatchParty, MatchSegment } from './types.ts'

type Sides<T> = { offers: T; needs: T }

/** What matching reads of a firm, as it was written; only what dates decide is left open. Public facts only. */
export type PartyRecord = {
  publicId: string
  name: string
  nameEn: string | null
  sample: boolean
  /** Only where the firm chose to show them. */
  website: string | null
  switchboard: string | null
  kind: OrganisationKind
  groupId: string
  published: boolean
  size: SizeClass | null
  /** ISO instants. */
  confirmedAt: string
  verifiedOn: string | null
  products: Sides<
    { name: string; ordinal: number; share?: number; specifications: Specification[] }[]
  >
  segments: Sides<MatchSegment[]>
  cityCodes: RegionCode[]
  certificates: { name: string; expiresOn: string | null }[]
  qualifications: { code: Qualification; state: QualificationState; expiresOn: string | null }[]
  /** Published and public ones; those past their last day are left out when it is read. */
  listings: PartyListing[]
}

export type PartyListing = {
  publicId: string
  side: 'supply' | 'demand'
  title: string
  /** The piece of the title that names the goods. */
  goods: string
  specifications: Specification[]
  certificates: string[]
  regionCodes: RegionCode[]
  validUntil: string
  segments: { id: SegmentId; confidence: number }[]
}

/** Offers and needs of a firm that are looked at; a firm may list a hundred. */
const MOST_PRODUCTS = 60
const LISTING_SIDE = { offers: 'supply', needs: 'demand' } as const
type Side = keyof typeof LISTING_SIDE

/** A firm as matching sees it on a day (Asia/Shanghai). */
export function partyOf(id: string, record: PartyRecord, today: string): MatchParty {
  const listings = record.listings.filter(({ validUntil }) => validUntil >= today)
  const demands = listings.filter(({ side }) => side === 'demand')
  const held = record.qualifications.filter(
    ({ expiresOn }) => expiresOn === null || expiresOn >= today,
  )
  return {
    id,
    kind: record.kind,
    groupId: record.groupId,
    published: record.published,
    offers: itemsOf('offers', record, listings),
    needs: itemsOf('needs', record, listings),
    segments: {
      offers: segmentsOf('offers', record, listings),
      needs: segmentsOf('needs', record, listings),
    },
    cityCodes: record.cityCodes,
    certificates: record.certificates,
    qualifications: held.map(({ code, state }) => ({ code, state })),
    size: record.size,
    confirmedAt: record.confirmedAt,
    verifiedOn: record.verifiedOn,
    wants: {
      certificates: [...new Set(demands.flatMap(({ certificates }) => certificates))],
      regions: [...new Set(demands.flatMap(({ regionCodes }) => regionCodes))],
    },
    anonymous: false,
  }
}

function itemsOf(
  side: Side,
  record: PartyRecord,
  listings: readonly PartyListing[],
): readonly MatchItem[] {
  const listed = listings.filter((one) => one.side === LISTING_SIDE[side])
  const products = record.products[side]
  if (listed.length === 0 && products.length <= MOST_PRODUCTS) return products
  return [
    ...listed.map(({ goods, title, publicId, specifications }) => ({
      name: goods,
      ordinal: 0,
      specifications,
      listing: { publicId, title },
    })),
    ...products,
  ].slice(0, MOST_PRODUCTS)
}

/** Confirmed tags, and the segments of live listings where no tag says it already. */
function segmentsOf(
  side: Side,
  record: PartyRecord,
  listings: readonly PartyListing[],
): readonly MatchSegment[] {
  const tagged = record.segments[side]
  if (listings.length === 0) return tagged
  const known = new Set(tagged.map((one) => one.id))
  const listed = listings
    .filter((one) => one.side === LISTING_SIDE[side])
    .flatMap(({ goods, segments }) =>
      segments.map(({ id, confidence }) => ({ id, confidence, words: [goods] })),
    )
    .filter(({ id }) => !known.has(id))
  return [...tagged, ...new Map(listed.map((one) => [one.id, one])).values()]
}
