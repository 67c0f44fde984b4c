import { and, eq } from 'drizzle-orm'
import type { DismissReason } from '#app/domain/matching/decisions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { dismissal } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { type Decision, findTarget } from './find-target.server.ts'

/** Hides a firm or listing from this firm's matches for good, with the reason why. */
export async function dismissMatch(
  ports: Pick<Ports, 'db'>,
  { reason, ...decision }: Decision & { reason: DismissReason },
): Promise<Result<{ name: string }, 'not-found'>> {
  const target = await findTarget(ports, decision)
  if (!target) return refuse('not-found')
  await ports.db
    .insert(dismissal)
    .values({
      organisationId: decision.organisationId,
      targetId: target.id,
      targetKind: target.kind,
      reason,
    })
    .onConflictDoUpdate({
      target: [dismissal.organisationId, dismissal.targetId],
      set: { reason },
    })
  return ok({ name: target.name })
}

/** Takes "not interested" back. */
export async function restoreMatch(
  ports: Pick<Ports, 'db'>,
  decision: Decision,
): Promise<Result<{ name: string }, 'not-found'>> {
  const target = await findTarget(ports, decision)
  if (!target) return refuse('not-found')
  await ports.db
    .delete(dismissal)
    .where(
      and(eq(dismissal.organisationId, decision.organisationId), eq(dismissal.targetId, target.id)),
    )
  return ok({ name: target.name })
}
