import type { Db } from '#db/client.server.ts'
import { newId, newPublicId } from '#db/new-id.ts'
import {
  certificate,
  exportMarket,
  identifier,
  listing,
  listingSegment,
  organisation,
  product,
  qualification,
  site,
  tag,
} from '#db/schema/index.ts'

/** The day on which tests happen. */
export const NOW = new Date('2026-11-23T02:00:00Z')

type Insert<T extends { $inferInsert: object }> = T['$inferInsert']
type Without<T extends { $inferInsert: object }> = Partial<Omit<Insert<T>, 'id' | 'organisationId'>>

export type OrganisationOverrides = Partial<Insert<typeof organisation>> & {
  offers?: readonly (string | (Without<typeof product> & { name: string }))[]
  needs?: readonly (string | (Without<typeof product> & { name: string }))[]
  /** Region codes of plants, or whole rows. */
  sites?: readonly (string | (Without<typeof site> & { regionCode: string }))[]
  certificates?: readonly (string | (Without<typeof certificate> & { name: string }))[]
  qualifications?: readonly Insert<typeof qualification>['code'][]
  markets?: readonly string[]
  identifiers?: readonly { scheme: Insert<typeof identifier>['scheme']; value: string }[]
  /** Confirmed tags, unless said otherwise; a plain id is a segment it offers. */
  tags?: readonly (string | (Without<typeof tag> & { nodeId: string }))[]
}

/** A published firm with a plant in Shenzhen, unless the overrides say otherwise. Search entries are not written. */
export async function insertOrganisation(db: Db, overrides: OrganisationOverrides = {}) {
  const { offers, needs, sites, certificates, qualifications, markets, identifiers, tags, ...own } =
    overrides
  const row: Insert<typeof organisation> = {
    id: newId(),
    publicId: newPublicId(),
    kind: 'manufacturer',
    state: 'published',
    nameHans: '深圳市示范精密制造有限公司',
    confirmedAt: NOW,
    createdAt: NOW,
    ...own,
  }
  const organisationId = row.id
  const base = () => ({ id: newId(), organisationId })
  const named = <T extends { name: string }>(one: string | T) =>
    typeof one === 'string' ? { name: one } : one
  await db.insert(organisation).values(row)
  const products = (['offers', 'needs'] as const).flatMap((side) =>
    ((side === 'offers' ? offers : needs) ?? []).map((one, ordinal) => ({
      ...base(),
      side,
      ordinal,
      ...named(one),
    })),
  )
  if (products.length) await db.insert(product).values(products)
  const places = (sites ?? ['440300']).map((one) => ({
    ...base(),
    kind: 'plant' as const,
    ...(typeof one === 'string' ? { regionCode: one } : one),
  }))
  if (places.length) await db.insert(site).values(places)
  if (certificates?.length)
    await db.insert(certificate).values(certificates.map((one) => ({ ...base(), ...named(one) })))
  if (qualifications?.length)
    await db
      .insert(qualification)
      .values(qualifications.map((code) => ({ organisationId, code, statedOn: '2026-11-01' })))
  if (markets?.length)
    await db.insert(exportMarket).values(markets.map((market) => ({ organisationId, market })))
  if (identifiers?.length)
    await db.insert(identifier).values(identifiers.map((one) => ({ ...base(), ...one })))
  if (tags?.length)
    await db.insert(tag).values(
      tags.map((one) => ({
        ...base(),
        nodeKind: 'segment' as const,
        side: 'offers' as const,
        state: 'confirmed' as const,
        knowledgeVersion: 1,
        ...(typeof one === 'string' ? { nodeId: one } : one),
      })),
    )
  return row
}

export type ListingOverrides = Partial<Insert<typeof listing>> & {
  organisationId: string
  /** Confirmed segments. */
  segments?: readonly string[]
}

/** A published public demand that is valid for a year. Search entries are not written. */
export async function insertListing(db: Db, { segments, ...own }: ListingOverrides) {
  const row: Insert<typeof listing> = {
    id: newId(),
    publicId: newPublicId(),
    side: 'demand',
    kind: 'product',
    state: 'published',
    title: '求购谐波减速器',
    validUntil: '2027-11-22',
    publishedAt: NOW,
    confirmedAt: NOW,
    createdAt: NOW,
    ...own,
  }
  await db.insert(listing).values(row)
  if (segments?.length)
    await db.insert(listingSegment).values(
      segments.map((segmentId) => ({
        listingId: row.id,
        segmentId,
        state: 'confirmed' as const,
        knowledgeVersion: 1,
      })),
    )
  return row
}
