import { and, eq } from 'drizzle-orm'
import { membership, organisation } from '#db/schema/index.ts'
import type { MembershipRole } from '../../domain/enterprise/types.ts'
import type { Ports } from '../ports.ts'

/** Who acts, and for which organisation: rows are scoped to their membership. */
export type OwnScope = { userId: string; publicId: string }

export type OwnRow = typeof organisation.$inferSelect & { role: MembershipRole }

/** The organisation if the person is one of its members; `lock` holds it until the transaction ends. */
export async function findOwn(
  { db }: Pick<Ports, 'db'>,
  { userId, publicId, lock = false }: OwnScope & { lock?: boolean },
): Promise<OwnRow | null> {
  const query = db
    .select({ organisation, role: membership.role })
    .from(organisation)
    .innerJoin(membership, eq(membership.organisationId, organisation.id))
    .where(and(eq(organisation.publicId, publicId), eq(membership.userId, userId)))
    .limit(1)
  const [row] = await (lock ? query.for('update', { of: organisation }) : query)
  return row ? { ...row.organisation, role: row.role } : null
}
