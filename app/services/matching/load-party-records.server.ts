import { and, asc, type Column, eq, type SQL, sql } from 'drizzle-orm'
import { goodsInTitle } from '#app/domain/listing/goods-in-title.ts'
import type { PartyListing, PartyRecord } from '#app/domain/matching/party-record.ts'
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
  validUntil: listing.validUntil,
}
const PLACE = {
  organisationId: listing.organisationId,
  publicId: listing.publicId,
  segmentId: listingSegment.segmentId,
  confidence: listingSegment.confidence,
}

/** Ids hold no commas; one parameter for all of them is read many times faster than one each. */
function isAmong(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(string_to_array(${ids.join(',')}, ','))`
}

/** What matching reads of organisations, from their own rows, in eight queries however many; unknown ids are left out. */
export async function loadPartyRecords(
  ports: Pick<Ports, 'db' | 'regions'>,
  ids: readonly string[],
): Promise<Map<string, PartyRecord>> {
  if (ids.length === 0) return new Map()
  const rows = await loadRows(ports, [...new Set(ids)])
  return new Map(rows.organisations.map((row) => [row.id, recordOf(row, rows, ports)]))
}

const isOpen = and(eq(listing.state, 'published'), eq(listing.visibility, 'public'))

async function loadRows({ db }: Pick<Ports, 'db'>, ids: string[]) {
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
        .where(and(among(listing.organisationId), isOpen))
        .orderBy(asc(listing.id)),
      db
        .select(PLACE)
        .from(listingSegment)
        .innerJoin(listing, eq(listing.id, listingSegment.listingId))
        .where(and(among(listing.organisationId), isOpen, eq(listingSegment.state, 'confirmed')))
        .orderBy(asc(listingSegment.segmentId)),
    ])
  return {
    organisations,
    products: grouped(products),
    sites: grouped(sites),
    tags: grouped(tags),
    certificates: grouped(certificates),
    qualifications: grouped(qualifications),
    listings: grouped(listings),
    places: grouped(places),
  }
}
type Rows = Awaited<ReturnType<typeof loadRows>>

function recordOf(
  row: Rows['organisations'][number],
  rows: Rows,
  { regions }: Pick<Ports, 'regions'>,
): PartyRecord {
  const codes = workingSites(rows.sites.get(row.id) ?? []).map(({ regionCode }) => regionCode)
  return {
    publicId: row.publicId,
    name: row.nameHans,
    nameEn: row.nameEn,
    sample: row.isSample,
    website: row.showWebsite ? row.website : null,
    switchboard: row.showSwitchboard ? row.switchboard : null,
    kind: row.kind,
    groupId: row.parentId ?? row.id,
    published: row.state === 'published',
    size: row.sizeClass,
    confirmedAt: row.confirmedAt.toISOString(),
    verifiedOn: row.verifiedAt ? dayOf(row.verifiedAt) : null,
    products: {
      offers: productsOf('offers', row.id, rows),
      needs: productsOf('needs', row.id, rows),
    },
    segments: { offers: tagsOf('offers', row.id, rows), needs: tagsOf('needs', row.id, rows) },
    cityCodes: [...new Set(codes.map((code) => regions.cityOf(code) ?? code))],
    certificates: (rows.certificates.get(row.id) ?? []).map(({ name, expiresOn }) => ({
      name,
      expiresOn,
    })),
    qualifications: (rows.qualifications.get(row.id) ?? []).map(({ code, state, expiresOn }) => ({
      code,
      state,
      expiresOn,
    })),
    listings: (rows.listings.get(row.id) ?? []).map((one) => listingOf(one, rows)),
  }
}

type Side = 'offers' | 'needs'

function productsOf(side: Side, id: string, rows: Rows): PartyRecord['products'][Side] {
  return (rows.products.get(id) ?? [])
    .filter((one) => one.side === side)
    .map(({ name, ordinal, share, specifications }) => ({
      name,
      ordinal,
      ...(share === null ? {} : { share }),
      specifications,
    }))
}

function tagsOf(side: Side, id: string, rows: Rows): PartyRecord['segments'][Side] {
  return (rows.tags.get(id) ?? [])
    .filter((one) => one.side === side)
    .map(({ nodeId, confidence, evidence }) => ({
      id: nodeId,
      confidence,
      words: evidence.filter(({ source }) => source === 'product').map(({ text }) => text),
    }))
}

function listingOf(
  { organisationId, ...one }: Rows['listings'] extends Map<string, (infer Row)[]> ? Row : never,
  rows: Rows,
): PartyListing {
  const places = (rows.places.get(organisationId) ?? []).filter(
    (place) => place.publicId === one.publicId,
  )
  return {
    ...one,
    goods: goodsInTitle(one.title),
    segments: places.map(({ segmentId, confidence }) => ({ id: segmentId, confidence })),
  }
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
