import { count, eq } from 'drizzle-orm'
import { newId, newPublicId } from '#db/new-id.ts'
import { identifier, membership, organisation, site } from '#db/schema/index.ts'
import type { NewOrganisation } from '../../domain/enterprise/schema.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { recordChange } from '../changes/record-change.server.ts'
import type { Ports } from '../ports.ts'
import { inTransaction } from './in-transaction.server.ts'

/** Organisations one person may belong to; more is a machine. */
const MEMBERSHIP_LIMIT = 50

/** A draft with the person as its owner. A number that another organisation carries is refused, without saying whose. */
export function createOrganisation(
  ports: Pick<Ports, 'db' | 'now'>,
  { userId, input }: { userId: string; input: NewOrganisation },
): Promise<Result<{ publicId: string }, 'identifier_taken' | 'too_many'>> {
  return inTransaction(ports, async (inside) => {
    const [held] = await inside.db
      .select({ n: count() })
      .from(membership)
      .where(eq(membership.userId, userId))
    if ((held?.n ?? 0) >= MEMBERSHIP_LIMIT) return refuse('too_many')
    const row = draftOf(input, inside.now())
    await inside.db.insert(organisation).values(row)
    const claimed = await inside.db
      .insert(identifier)
      .values({ id: newId(), organisationId: row.id, ...input.identifier })
      .onConflictDoNothing()
      .returning({ id: identifier.id })
    if (claimed.length === 0) return refuse('identifier_taken')
    await inside.db
      .insert(membership)
      .values({ userId, organisationId: row.id, role: 'owner', createdAt: inside.now() })
    await inside.db.insert(site).values(sitesOf(input, row.id))
    const { id: entityId } = row
    await recordChange(inside, { entity: 'organisation', entityId, version: 1, consumers: [] })
    return ok({ publicId: row.publicId })
  })
}

function draftOf(input: NewOrganisation, now: Date) {
  const { nameHans, nameHant, nameEn, kind, sizeClass, foundedYear } = input
  return {
    id: newId(),
    publicId: newPublicId(),
    nameHans,
    nameHant,
    nameEn,
    kind,
    sizeClass,
    foundedYear,
    confirmedAt: now,
    createdAt: now,
    updatedAt: now,
  }
}

function sitesOf({ registeredRegion, plantRegion }: NewOrganisation, organisationId: string) {
  const registered = { id: newId(), organisationId, kind: 'registered' as const }
  const plant = { id: newId(), organisationId, kind: 'plant' as const }
  return [
    { ...registered, regionCode: registeredRegion },
    ...(plantRegion ? [{ ...plant, regionCode: plantRegion }] : []),
  ]
}
