import { and, eq } from 'drizzle-orm'
import { membership } from '#db/schema/index.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'

/** Ends one's own membership. The last owner cannot leave: nobody could speak for the firm any more. */
export function leaveOrganisation(
  ports: Pick<Ports, 'db'>,
  scope: OwnScope,
): Promise<Result<null, 'not-found' | 'last_owner'>> {
  return inTransaction(ports, async (inside) => {
    // The lock makes two owners who leave at once take turns.
    const own = await findOwn(inside, { ...scope, lock: true })
    if (!own) return refuse('not-found')
    const owners = await inside.db
      .select({ userId: membership.userId })
      .from(membership)
      .where(and(eq(membership.organisationId, own.id), eq(membership.role, 'owner')))
    if (own.role === 'owner' && owners.length === 1) return refuse('last_owner')
    await inside.db
      .delete(membership)
      .where(and(eq(membership.organisationId, own.id), eq(membership.userId, scope.userId)))
    return ok(null)
  })
}
