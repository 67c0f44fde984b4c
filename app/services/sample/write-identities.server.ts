import { FEATURED } from '#app/domain/sample/featured-data.ts'
import type { SampleFirm } from '#app/domain/sample/firm.ts'
import { newId } from '#db/new-id.ts'
import { membership, user } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** A hash that no password has: these accounts open by one click on this machine, never by a form. */
const NO_PASSWORD = '!'

/** The two sample identities as owners of the first sample firms. */
export async function writeIdentities(
  { db }: Pick<Ports, 'db'>,
  { firms, now }: { firms: readonly SampleFirm[]; now: Date },
): Promise<void> {
  const people = FEATURED.flatMap(({ role, email }, index) => {
    const firm = firms.find((one) => one.index === index)
    return firm ? [{ id: newId(), role, email, firm }] : []
  })
  if (people.length === 0) return
  await db.insert(user).values(
    people.map(({ id, role, email }) => ({
      ...{ id, email, sampleRole: role, emailVerifiedAt: now, createdAt: now },
      passwordHash: NO_PASSWORD,
    })),
  )
  await db.insert(membership).values(
    people.map(({ id, firm }) => ({
      userId: id,
      organisationId: firm.id,
      role: 'owner' as const,
      createdAt: now,
    })),
  )
}
