import { and, asc, type Column, eq, gte, type SQL, sql } from 'drizzle-orm'
import { goodsInTitle } from '#app/domain/listing/goods-in-title.ts'
import type { MatchItem, MatchParty, MatchSegment } from '#app/domain/matching/types.ts'
import { workingSites } from '#app/domain/search/facets.ts'
import { dayOf } from '#app/domain/time/days.ts'
import {
  certificate,
  listing,
  listingSegment,
  organisation,
  product,
  qualification,
  site,
  tag,
} from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** What a page shows of a firm beside what is compared. */
export type PartyCard = {
  publicId: string
  name: string
  nameEn: string | null
  sample: boolean
  website: string | null
  switchboard: string | null
}
export type LoadedParty = { party: MatchParty; card: PartyCard }

/** Offers and needs of a firm that are looked at; a firm may list a hundred. */
const MOST_PRODUCTS = 60

/** Only what is compared or shown: hundreds of firms are loaded for a page. */
const ORGANISATION = {
  id: organisation.id,
  publicId: organisation.publicId,
  kind: organisation.kind,
  state: organisation.state,
  parentId: organisation.parentId,
  nameHans: organisation.nameHans,
  nameEn: organisation.nameEn,
  sizeClass: organisation.sizeClass,
  website: organisation.website,
  switchboard: organisation.switchboard,
  showWebsite: organisation.showWebsite,
  showSwitchboard: organisation.showSwitchboard,
  isSample: organisation.isSample,
  verifiedAt: organisation.verifiedAt,
  confirmedAt: organisation.confirmedAt,
}
const PRODUCT = {
  organisationId: product.organisationId,
  side: product.side,
  ordinal: product.ordinal,
  name: product.name,
  share: product.share,
  specifications: product.specifications,
}
const SITE = {
  organisationId: site.organisationId,
  kind: site.kind,
  regionCode: site.regionCode,
}
const TAG = {
  organisationId: tag.organisationId,
  nodeId: tag.nodeId,
  side: tag.side,
  confidence: tag.confidence,
  evidence: tag.evidence,
}
const CERTIFICATE = {
  organisationId: certificate.organisationId,
  name: certificate.name,
  expiresOn: certificate.expiresOn,
}
const QUALIFICATION = {
  organisationId: qualification.organisationId,
  code: qualification.code,
  state: qualification.state,
  expiresOn: qualification.expiresOn,
}
const LISTING = {
  organisationId: listing.organisationId,
  publicId: listing.publicId,
  side: listing.side,
  title: listing.title,
  specifications: listing.specifications,
  certificates: listing.certificates,
  regionCodes: listing.regionCodes,
}
const PLACE = {
  organisationId: listing.organisationId,
  side: listing.side,
  title: listing.title,
  segmentId: listingSegment.segmentId,
  confidence: listingSegment.confidence,
}

/** Ids hold no commas; one parameter for all of them is read many times faster than one each. */
function isAmong(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(string_to_array(${ids.join(',')}, ','))`
}

/** Organisations as matching sees them, in eight queries however many; unknown ids are left out. */
export async function loadParties(
  ports: Pick<Ports, 'db' | 'regions'>,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<Map<string, LoadedParty>> {
  if (ids.length === 0) return new Map()
  const rows = await loadRows(ports, { ids: [...new Set(ids)], today: dayOf(now) })
  return new Map(rows.organisations.map((row) => [row.id, loadedParty(row, rows, ports)]))
}

async function loadRows(
  { db }: Pick<Ports, 'db'>,
  { ids, today }: { ids: string[]; today: string },
) {
  const among = (column: Column) => isAmong(column, ids)
  const [organisations, products, sites, tags, certificates, qualifications, listings, places] =
    await Promise.all([
      db.select(ORGANISATION).from(organisation).where(among(organisation.id)),
      db
        .select(PRODUCT)
        .from(product)
        .where(among(product.organisationId))
        .orderBy(asc(product.ordinal), asc(product.id)),
      db.select(SITE).from(site).where(among(site.organisationId)).orderBy(asc(site.id)),
      db
        .select(TAG)
        .from(tag)
        .where(
          and(among(tag.organisationId), eq(tag.state, 'confirmed'), eq(tag.nodeKind, 'segment')),
        )
        .orderBy(asc(tag.nodeId)),
      db.select(CERTIFICATE).from(certificate).where(among(certificate.organisationId)),
      db.select(QUALIFICATION).from(qualification).where(among(qualification.organisationId)),
      db
        .select(LISTING)
        .from(listing)
        .where(and(among(listing.organisationId), isLive(today)))
        .orderBy(asc(listing.id)),
      db
        .select(PLACE)
        .from(listingSegment)
        .innerJoin(listing, eq(listing.id, listingSegment.listingId))
        .where(
          and(among(listing.organisationId), isLive(today), eq(listingSegment.state, 'confirmed')),
        )
        .orderBy(asc(listingSegment.segmentId)),
    ])
  return {
    organisations,
    products: grouped(products),
    sites: grouped(sites),
    tags: grouped(tags),
    certificates: grouped(certificates),
    qualifications: grouped(
      qualifications.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today),
    ),
    listings: grouped(listings),
    places: grouped(places),
  }
}
type Rows = Awaited<ReturnType<typeof loadRows>>

/** Public, published and not past its last day. */
export function isLive(today: string) {
  return and(
    eq(listing.state, 'published'),
    eq(listing.visibility, 'public'),
    gte(listing.validUntil, today),
  )
}

function loadedParty(
  row: Rows['organisations'][number],
  rows: Rows,
  { regions }: Pick<Ports, 'regions'>,
): LoadedParty {
  const listings = rows.listings.get(row.id) ?? []
  const demands = listings.filter(({ side }) => side === 'demand')
  const codes = workingSites(rows.sites.get(row.id) ?? []).map(({ regionCode }) => regionCode)
  const party: MatchParty = {
    id: row.id,
    kind: row.kind,
    groupId: row.parentId ?? row.id,
    published: row.state === 'published',
    offers: itemsOf('offers', row.id, rows),
    needs: itemsOf('needs', row.id, rows),
    segments: {
      offers: segmentsOf('offers', row.id, rows),
      needs: segmentsOf('needs', row.id, rows),
    },
    cityCodes: [...new Set(codes.map((code) => regions.cityOf(code) ?? code))],
    certificates: (rows.certificates.get(row.id) ?? []).map(({ name, expiresOn }) => ({
      name,
      expiresOn,
    })),
    qualifications: (rows.qualifications.get(row.id) ?? []).map(({ code, state }) => ({
      code,
      state,
    })),
    size: row.sizeClass,
    confirmedAt: row.confirmedAt.toISOString(),
    verifiedOn: row.verifiedAt ? dayOf(row.verifiedAt) : null,
    wants: {
      certificates: [...new Set(demands.flatMap(({ certificates }) => certificates))],
      regions: [...new Set(demands.flatMap(({ regionCodes }) => regionCodes))],
    },
    anonymous: false,
  }
  return { party, card: cardOf(row) }
}

function cardOf(row: Rows['organisations'][number]): PartyCard {
  return {
    publicId: row.publicId,
    name: row.nameHans,
    nameEn: row.nameEn,
    sample: row.isSample,
    website: row.showWebsite ? row.website : null,
    switchboard: row.showSwitchboard ? row.switchboard : null,
  }
}

type Side = 'offers' | 'needs'
const LISTING_SIDE = { offers: 'supply', needs: 'demand' } as const

function itemsOf(side: Side, id: string, rows: Rows): MatchItem[] {
  const listed = (rows.listings.get(id) ?? []).filter((one) => one.side === LISTING_SIDE[side])
  const stated = (rows.products.get(id) ?? []).filter((one) => one.side === side)
  return [
    ...listed.map(({ title, publicId, specifications }) => ({
      name: goodsInTitle(title),
      ordinal: 0,
      specifications,
      listing: { publicId, title },
    })),
    ...stated.map(({ name, ordinal, share, specifications }) => ({
      name,
      ordinal,
      ...(share === null ? {} : { share }),
      specifications,
    })),
  ].slice(0, MOST_PRODUCTS)
}

/** Confirmed tags, and the segments of live listings where no tag says it already. */
function segmentsOf(side: Side, id: string, rows: Rows): MatchSegment[] {
  const tags = (rows.tags.get(id) ?? []).filter((one) => one.side === side)
  const tagged = tags.map(({ nodeId, confidence, evidence }) => ({
    id: nodeId,
    confidence,
    words: evidence.filter(({ source }) => source === 'product').map(({ text }) => text),
  }))
  const known = new Set(tagged.map((one) => one.id))
  const listed = (rows.places.get(id) ?? [])
    .filter((one) => one.side === LISTING_SIDE[side] && !known.has(one.segmentId))
    .map(({ segmentId, confidence, title }) => ({
      id: segmentId,
      confidence,
      words: [goodsInTitle(title)],
    }))
  return [...tagged, ...new Map(listed.map((one) => [one.id, one])).values()]
}

function grouped<T extends { organisationId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.organisationId)
    if (group) group.push(row)
    else groups.set(row.organisationId, [row])
  }
  return groups
}
