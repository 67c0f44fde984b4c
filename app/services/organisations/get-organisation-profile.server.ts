import { and, asc, desc, eq, gte } from 'drizzle-orm'
import {
  certificate,
  exportMarket,
  identifier,
  listing,
  organisation,
  qualification,
  site,
} from '#db/schema/index.ts'
import { type Viewer, visibleTo } from '#db/scopes.ts'
import type { PublicProfile } from '../../domain/enterprise/public-profile.ts'
import { QUALIFICATIONS } from '../../domain/enterprise/types.ts'
import { parsePublicId } from '../../domain/ids/public-id.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { loadProducts } from './products-of.server.ts'
import { loadTags } from './tags-of.server.ts'

type ProfilePorts = Pick<Ports, 'db' | 'knowledge' | 'regions' | 'now'>

const LISTINGS_SHOWN = 10

/**
 * The public page of a firm; null where the viewer may not open it. Contacts, street addresses and
 * certificate numbers are not read at all, so they cannot be shown.
 */
export async function getOrganisationProfile(
  ports: ProfilePorts,
  { publicId, viewer }: { publicId: string; viewer: Viewer },
): Promise<{ organisationId: string; profile: PublicProfile } | null> {
  // What cannot be an id never reaches the database, which refuses NUL; a copied id may be in capitals.
  const id = parsePublicId(publicId)
  if (id === null) return null
  const [row] = await ports.db
    .select()
    .from(organisation)
    .where(and(eq(organisation.publicId, id), visibleTo(viewer).organisations))
    .limit(1)
  if (!row) return null
  const [lists, products, tags, listings] = await Promise.all([
    loadLists(ports, row.id),
    loadProducts(ports, row.id),
    loadTags(ports, row.id),
    loadListings(ports, row.id),
  ])
  const profile: PublicProfile = {
    ...headOf(row),
    ...lists,
    offers: products.filter((one) => one.side === 'offers'),
    needs: products.filter((one) => one.side === 'needs'),
    places: tags
      .filter((one) => one.state === 'confirmed')
      .map(({ segmentId, side }) => ({ segmentId, side })),
    listings: row.state === 'published' ? listings : [],
  }
  return { organisationId: row.id, profile }
}

function headOf(row: typeof organisation.$inferSelect) {
  return {
    publicId: row.publicId,
    state: row.state,
    kind: row.kind,
    nameHans: row.nameHans,
    nameHant: row.nameHant,
    nameEn: row.nameEn,
    sample: row.isSample,
    foundedYear: row.foundedYear,
    sizeClass: row.sizeClass,
    about: row.about,
    website: row.showWebsite ? row.website : null,
    switchboard: row.showSwitchboard ? row.switchboard : null,
    verifiedOn: row.verifiedAt ? dayOf(row.verifiedAt) : null,
    confirmedAt: row.confirmedAt.toISOString(),
    registeredOn: dayOf(row.createdAt),
  }
}

async function loadLists({ db, regions }: ProfilePorts, of: string) {
  const [identifiers, sites, qualifications, certificates, markets] = await Promise.all([
    db
      .select({ scheme: identifier.scheme, value: identifier.value })
      .from(identifier)
      .where(eq(identifier.organisationId, of))
      .orderBy(asc(identifier.id)),
    db
      .select({ kind: site.kind, regionCode: site.regionCode })
      .from(site)
      .where(eq(site.organisationId, of))
      .orderBy(asc(site.id)),
    db
      .select({
        code: qualification.code,
        state: qualification.state,
        statedOn: qualification.statedOn,
        expiresOn: qualification.expiresOn,
      })
      .from(qualification)
      .where(eq(qualification.organisationId, of)),
    db
      .select({ name: certificate.name, expiresOn: certificate.expiresOn })
      .from(certificate)
      .where(eq(certificate.organisationId, of))
      .orderBy(asc(certificate.id)),
    db
      .select({ market: exportMarket.market })
      .from(exportMarket)
      .where(eq(exportMarket.organisationId, of)),
  ])
  return {
    identifiers,
    sites: sites.map(({ kind, regionCode }) => {
      const city = regions.cityOf(regionCode) ?? regionCode
      return { kind, cityCode: city }
    }),
    qualifications: QUALIFICATIONS.flatMap((code) =>
      qualifications.filter((one) => one.code === code),
    ),
    certificates,
    markets: markets.map((one) => one.market).sort(),
  }
}

/** Live public ones, newest first. */
async function loadListings({ db, now }: ProfilePorts, of: string) {
  const rows = await db
    .select({
      publicId: listing.publicId,
      side: listing.side,
      title: listing.title,
      validUntil: listing.validUntil,
      confirmedAt: listing.confirmedAt,
    })
    .from(listing)
    .where(
      and(
        eq(listing.organisationId, of),
        eq(listing.state, 'published'),
        eq(listing.visibility, 'public'),
        gte(listing.validUntil, dayOf(now())),
      ),
    )
    .orderBy(desc(listing.publishedAt), desc(listing.id))
    .limit(LISTINGS_SHOWN)
  return rows.map((row) => ({ ...row, confirmedAt: row.confirmedAt.toISOString() }))
}
