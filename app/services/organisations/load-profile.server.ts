import { asc, eq } from 'drizzle-orm'
import {
  certificate,
  contact,
  exportMarket,
  identifier,
  qualification,
  site,
} from '#db/schema/index.ts'
import type { ProfileInput } from '../../domain/enterprise/schema.ts'
import { QUALIFICATIONS } from '../../domain/enterprise/types.ts'
import type { Ports } from '../ports.ts'
import type { OwnRow } from './find-own.server.ts'

/** A firm's own profile in the shape in which it is edited; contacts included, so for members only. */
export async function loadProfile({ db }: Pick<Ports, 'db'>, own: OwnRow): Promise<ProfileInput> {
  const of = own.id
  const [identifiers, sites, contacts, qualifications, certificates, markets] = await Promise.all([
    db
      .select({ scheme: identifier.scheme, value: identifier.value, checks: identifier.checks })
      .from(identifier)
      .where(eq(identifier.organisationId, of))
      .orderBy(asc(identifier.id)),
    db
      .select({ kind: site.kind, regionCode: site.regionCode, address: site.address })
      .from(site)
      .where(eq(site.organisationId, of))
      .orderBy(asc(site.id)),
    db
      .select({
        name: contact.name,
        duty: contact.duty,
        phone: contact.phone,
        email: contact.email,
      })
      .from(contact)
      .where(eq(contact.organisationId, of))
      .orderBy(asc(contact.id)),
    db
      .select({
        code: qualification.code,
        statedOn: qualification.statedOn,
        expiresOn: qualification.expiresOn,
      })
      .from(qualification)
      .where(eq(qualification.organisationId, of)),
    db
      .select({
        name: certificate.name,
        number: certificate.number,
        expiresOn: certificate.expiresOn,
      })
      .from(certificate)
      .where(eq(certificate.organisationId, of))
      .orderBy(asc(certificate.id)),
    db
      .select({ market: exportMarket.market })
      .from(exportMarket)
      .where(eq(exportMarket.organisationId, of)),
  ])
  const { nameHans, nameHant, nameEn, shortName, kind, sizeClass, foundedYear, about } = own
  const { website, showWebsite, switchboard, showSwitchboard } = own
  return {
    nameHans,
    nameHant,
    nameEn,
    shortName,
    kind,
    sizeClass,
    foundedYear,
    about,
    website,
    showWebsite,
    switchboard,
    showSwitchboard,
    identifiers,
    sites,
    contacts,
    qualifications: QUALIFICATIONS.flatMap((code) =>
      qualifications.filter((one) => one.code === code),
    ),
    certificates,
    markets: markets.map((one) => one.market).sort(),
  }
}
