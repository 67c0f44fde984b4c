import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import { isPublicId } from '#app/domain/ids/public-id.ts'
import { listing, organisation } from '#db/schema/index.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import type { Ports } from '../ports.ts'

/** Something a member decides about for one of their firms: another firm, or a listing of another firm. */
export type Decision = { actor: Actor; organisationId: string; target: string }
export type Target = {
  id: string
  publicId: string
  kind: 'organisation' | 'listing'
  name: string
  sample: boolean
}

/** A published firm other than the actor's own; null where there is none, or the actor may not decide. */
export async function findTargetFirm(
  { db }: Pick<Ports, 'db'>,
  { actor, organisationId, target }: Decision,
): Promise<Target | null> {
  if (!actsFor(actor, organisationId) || !isPublicId(target)) return null
  const [row] = await db
    .select({
      id: organisation.id,
      publicId: organisation.publicId,
      name: organisation.nameHans,
      sample: organisation.isSample,
    })
    .from(organisation)
    .where(and(eq(organisation.publicId, target), eq(organisation.state, 'published')))
  return row && row.id !== organisationId ? { ...row, kind: 'organisation' } : null
}

/** A published firm or listing of others. */
export async function findTarget(
  ports: Pick<Ports, 'db'>,
  decision: Decision,
): Promise<Target | null> {
  const firm = await findTargetFirm(ports, decision)
  if (firm) return firm
  const { actor, organisationId, target } = decision
  if (!actsFor(actor, organisationId) || !isPublicId(target)) return null
  const [row] = await ports.db
    .select({
      id: listing.id,
      publicId: listing.publicId,
      name: listing.title,
      owner: listing.organisationId,
    })
    .from(listing)
    .where(
      and(
        eq(listing.publicId, target),
        eq(listing.state, 'published'),
        eq(listing.visibility, 'public'),
      ),
    )
  if (!row || row.owner === organisationId) return null
  return { id: row.id, publicId: row.publicId, name: row.name, kind: 'listing', sample: false }
}
