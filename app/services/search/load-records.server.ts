import { and, asc, eq, inArray } from 'drizzle-orm'
import type { OrganisationRecord } from '#app/domain/search/entry.ts'
import {
  certificate,
  exportMarket,
  identifier,
  organisation,
  product,
  qualification,
  site,
  tag,
} from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** Published organisations with everything public about them, in eight queries however many. */
export async function loadOrganisationRecords(
  { db }: Pick<Ports, 'db'>,
  ids: readonly string[],
): Promise<Map<string, OrganisationRecord>> {
  const wanted = [...ids]
  const [rows, products, sites, certificates, qualifications, markets, identifiers, tags] =
    await Promise.all([
      db
        .select()
        .from(organisation)
        .where(and(inArray(organisation.id, wanted), eq(organisation.state, 'published'))),
      db
        .select()
        .from(product)
        .where(inArray(product.organisationId, wanted))
        .orderBy(asc(product.side), asc(product.ordinal), asc(product.id)),
      db.select().from(site).where(inArray(site.organisationId, wanted)).orderBy(asc(site.id)),
      db.select().from(certificate).where(inArray(certificate.organisationId, wanted)),
      db.select().from(qualification).where(inArray(qualification.organisationId, wanted)),
      db.select().from(exportMarket).where(inArray(exportMarket.organisationId, wanted)),
      db.select().from(identifier).where(inArray(identifier.organisationId, wanted)),
      db
        .select({
          organisationId: tag.organisationId,
          nodeKind: tag.nodeKind,
          nodeId: tag.nodeId,
          side: tag.side,
          state: tag.state,
        })
        .from(tag)
        .where(and(inArray(tag.organisationId, wanted), eq(tag.state, 'confirmed')))
        .orderBy(asc(tag.nodeId)),
    ])
  const of = {
    products: byOrganisation(products),
    sites: byOrganisation(sites),
    certificates: byOrganisation(certificates),
    qualifications: byOrganisation(qualifications),
    markets: byOrganisation(markets),
    identifiers: byOrganisation(identifiers),
    tags: byOrganisation(tags),
  }
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        products: of.products.get(row.id) ?? [],
        sites: of.sites.get(row.id) ?? [],
        certificates: of.certificates.get(row.id) ?? [],
        qualifications: of.qualifications.get(row.id) ?? [],
        markets: (of.markets.get(row.id) ?? []).map(({ market }) => market),
        identifiers: of.identifiers.get(row.id) ?? [],
        tags: of.tags.get(row.id) ?? [],
      },
    ]),
  )
}

function byOrganisation<T extends { organisationId: string }>(
  rows: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.organisationId)
    if (group) group.push(row)
    else groups.set(row.organisationId, [row])
  }
  return groups
}
