import { and, count, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import { BLOCK_LIMIT } from '#app/domain/matching/decisions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { block, organisation, shortlistEntry } from '#db/schema/index.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import type { Ports } from '../ports.ts'
import { type Decision, findTargetFirm } from './find-target.server.ts'

export type BlockedFirm = { publicId: string; name: string; sample: boolean; since: string }

/** Keeps two firms out of each other's matches, signed-in lists and counts; it also leaves the own shortlist. */
export async function blockOrganisation(
  ports: Pick<Ports, 'db'>,
  decision: Decision,
): Promise<Result<{ name: string }, 'not-found' | 'too-many'>> {
  return ports.db.transaction(async (db) => {
    const target = await findTargetFirm({ db }, decision)
    if (!target) return refuse('not-found')
    const { organisationId } = decision
    const [held] = await db
      .select({ blocks: count() })
      .from(block)
      .where(eq(block.organisationId, organisationId))
    if ((held?.blocks ?? 0) >= BLOCK_LIMIT) return refuse('too-many', { n: BLOCK_LIMIT })
    await db.insert(block).values({ organisationId, blockedId: target.id }).onConflictDoNothing()
    await db
      .delete(shortlistEntry)
      .where(
        and(
          eq(shortlistEntry.organisationId, organisationId),
          eq(shortlistEntry.targetId, target.id),
        ),
      )
    return ok({ name: target.name })
  })
}

/** Lifts the own block; one that the other firm set stays. */
export async function unblockOrganisation(
  ports: Pick<Ports, 'db'>,
  { actor, organisationId, target }: Decision,
): Promise<Result<{ name: string }, 'not-found'>> {
  if (!actsFor(actor, organisationId)) return refuse('not-found')
  const [row] = await ports.db
    .select({ id: organisation.id, name: organisation.nameHans })
    .from(block)
    .innerJoin(organisation, eq(organisation.id, block.blockedId))
    .where(and(eq(block.organisationId, organisationId), eq(organisation.publicId, target)))
  if (!row) return refuse('not-found')
  await ports.db
    .delete(block)
    .where(and(eq(block.organisationId, organisationId), eq(block.blockedId, row.id)))
  return ok({ name: row.name })
}

/** The firms that this one blocked, last first; null where the actor does not act for it. */
export async function findBlocks(
  { db }: Pick<Ports, 'db'>,
  { actor, organisationId }: { actor: Actor; organisationId: string },
): Promise<BlockedFirm[] | null> {
  if (!actsFor(actor, organisationId)) return null
  const rows = await db
    .select({
      publicId: organisation.publicId,
      name: organisation.nameHans,
      sample: organisation.isSample,
      since: block.createdAt,
    })
    .from(block)
    .innerJoin(organisation, eq(organisation.id, block.blockedId))
    .where(eq(block.organisationId, organisationId))
    .orderBy(desc(block.createdAt), organisation.id)
    .limit(BLOCK_LIMIT)
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}
