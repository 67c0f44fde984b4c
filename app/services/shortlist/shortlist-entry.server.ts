import { and, count, eq } from 'drizzle-orm'
import { SHORTLIST_LIMIT } from '#app/domain/matching/decisions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { shortlistEntry } from '#db/schema/index.ts'
import { type Decision, findTargetFirm } from '../matching/find-target.server.ts'
import { loadPairFacts } from '../matching/pair-facts.server.ts'
import type { Ports } from '../ports.ts'

type Change = { name: string }

/** Puts a firm on the shortlist, or changes its private note. A blocked firm is not there to be put on it. */
export async function keepOnShortlist(
  ports: Pick<Ports, 'db' | 'now'>,
  { note, ...decision }: Decision & { note?: string },
): Promise<Result<Change, 'not-found' | 'too-many'>> {
  return ports.db.transaction(async (db) => {
    const target = await findTargetFirm({ db }, decision)
    if (!target) return refuse('not-found')
    const { organisationId } = decision
    const { blocked } = await loadPairFacts({ db }, { subjectId: organisationId, viewer: null })
    if (blocked.has(target.id)) return refuse('not-found')
    const [held] = await db
      .select({ entries: count() })
      .from(shortlistEntry)
      .where(eq(shortlistEntry.organisationId, organisationId))
    if ((held?.entries ?? 0) >= SHORTLIST_LIMIT) return refuse('too-many', { n: SHORTLIST_LIMIT })
    await db
      .insert(shortlistEntry)
      .values({ organisationId, targetId: target.id, note: note ?? '' })
      .onConflictDoUpdate({
        target: [shortlistEntry.organisationId, shortlistEntry.targetId],
        set: { updatedAt: ports.now(), ...(note === undefined ? {} : { note }) },
      })
    return ok({ name: target.name })
  })
}

export async function takeOffShortlist(
  ports: Pick<Ports, 'db'>,
  decision: Decision,
): Promise<Result<Change, 'not-found'>> {
  const target = await findTargetFirm(ports, decision)
  if (!target) return refuse('not-found')
  await ports.db
    .delete(shortlistEntry)
    .where(
      and(
        eq(shortlistEntry.organisationId, decision.organisationId),
        eq(shortlistEntry.targetId, target.id),
      ),
    )
  return ok({ name: target.name })
}
