import { and, eq, notInArray, or } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import {
  certificate,
  contact,
  exportMarket,
  identifier,
  qualification,
  site,
} from '#db/schema/index.ts'
import type { ProfileInput } from '../../domain/enterprise/schema.ts'
import { dayOf } from '../../domain/time/days.ts'
import type { OwnRow } from './find-own.server.ts'
import type { OrganisationPorts } from './save-organisation.server.ts'

type Input = { own: OwnRow; profile: ProfileInput; theirs: ProfileInput }

/** Writes the lists of a profile. Answers the numbers that another organisation carries. */
export async function saveProfileRows(ports: OrganisationPorts, input: Input): Promise<string[]> {
  const taken = await saveIdentifiers(ports, input)
  if (taken.length > 0) return taken
  await saveQualifications(ports, input)
  await replaceLists(ports, input)
  return []
}

async function saveIdentifiers({ db }: OrganisationPorts, input: Input): Promise<string[]> {
  const { own, profile, theirs } = input
  const key = (one: { scheme: string; value: string }) => `${one.scheme} ${one.value}`
  const wanted = new Set(profile.identifiers.map(key))
  const held = new Set(theirs.identifiers.map(key))
  const gone = theirs.identifiers.filter((one) => !wanted.has(key(one)))
  const added = profile.identifiers.filter((one) => !held.has(key(one)))
  if (gone.length > 0) {
    const pairs = gone.map((one) =>
      and(eq(identifier.scheme, one.scheme), eq(identifier.value, one.value)),
    )
    await db.delete(identifier).where(and(eq(identifier.organisationId, own.id), or(...pairs)))
  }
  if (added.length === 0) return []
  const ids = orderedIds(added.length)
  const inserted = await db
    .insert(identifier)
    .values(added.map((one, at) => ({ ...one, id: ids[at] ?? newId(), organisationId: own.id })))
    .onConflictDoNothing()
    .returning({ scheme: identifier.scheme, value: identifier.value })
  const written = new Set(inserted.map(key))
  return added.filter((one) => !written.has(key(one))).map((one) => one.value)
}

/** Verified qualifications keep their day; new ones are claims of today unless the firm names the day. */
async function saveQualifications({ db, now }: OrganisationPorts, { own, profile }: Input) {
  const wanted = profile.qualifications.map((one) => one.code)
  const scope = eq(qualification.organisationId, own.id)
  await db
    .delete(qualification)
    .where(wanted.length > 0 ? and(scope, eq(qualification.state, 'claimed')) : scope)
  if (wanted.length === 0) return
  await db.delete(qualification).where(and(scope, notInArray(qualification.code, wanted)))
  const today = dayOf(now())
  await db
    .insert(qualification)
    .values(
      profile.qualifications.map((one) => ({
        ...one,
        organisationId: own.id,
        statedOn: one.statedOn ?? today,
      })),
    )
    .onConflictDoNothing()
}

/** These lists belong to nobody else: taken out and written again in the order of the form. */
async function replaceLists({ db }: OrganisationPorts, { own, profile }: Input) {
  const organisationId = own.id
  const rowsOf = <T extends object>(list: readonly T[]) => {
    const ids = orderedIds(list.length)
    return list.map((one, at) => ({ ...one, id: ids[at] ?? newId(), organisationId }))
  }
  await Promise.all([
    db.delete(site).where(eq(site.organisationId, own.id)),
    db.delete(contact).where(eq(contact.organisationId, own.id)),
    db.delete(certificate).where(eq(certificate.organisationId, own.id)),
    db.delete(exportMarket).where(eq(exportMarket.organisationId, own.id)),
  ])
  const { sites, contacts, certificates, markets } = profile
  if (sites.length > 0) await db.insert(site).values(rowsOf(sites))
  if (contacts.length > 0) await db.insert(contact).values(rowsOf(contacts))
  if (certificates.length > 0) await db.insert(certificate).values(rowsOf(certificates))
  if (markets.length > 0) {
    await db.insert(exportMarket).values(markets.map((market) => ({ organisationId, market })))
  }
}

/** Ids of one moment carry no order of their own; lists are read by id, so they are sorted first. */
function orderedIds(n: number): string[] {
  return Array.from({ length: n }, newId).sort()
}
