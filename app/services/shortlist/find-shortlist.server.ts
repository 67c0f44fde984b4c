import { and, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import { SHORTLIST_LIMIT } from '#app/domain/matching/decisions.ts'
import { organisation, shortlistEntry } from '#db/schema/index.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import { loadParties } from '../matching/load-parties.server.ts'
import { loadPairFacts } from '../matching/pair-facts.server.ts'
import { type Firm, presentFirm } from '../matching/present-partners.ts'
import type { Ports } from '../ports.ts'

export type ShortlistLine = Firm & { note: string; since: string }

type Key = { actor: Actor; organisationId: string }

/** The shortlist of a firm, last put on first. Blocked and withdrawn firms are left out, their notes are kept. */
export async function findShortlist(
  ports: Pick<Ports, 'db' | 'knowledge' | 'regions' | 'now'>,
  { actor, organisationId }: Key,
): Promise<ShortlistLine[] | null> {
  if (!actsFor(actor, organisationId)) return null
  const rows = await ports.db
    .select({
      id: shortlistEntry.targetId,
      note: shortlistEntry.note,
      since: shortlistEntry.createdAt,
    })
    .from(shortlistEntry)
    .innerJoin(organisation, eq(organisation.id, shortlistEntry.targetId))
    .where(
      and(eq(shortlistEntry.organisationId, organisationId), eq(organisation.state, 'published')),
    )
    .orderBy(desc(shortlistEntry.createdAt), shortlistEntry.targetId)
    .limit(SHORTLIST_LIMIT)
  const { blocked } = await loadPairFacts(ports, { subjectId: organisationId, viewer: actor })
  const shown = rows.filter(({ id }) => !blocked.has(id))
  const firms = await loadParties(ports, { ids: shown.map(({ id }) => id), now: ports.now() })
  return shown.flatMap(({ id, note, since }) => {
    const loaded = firms.get(id)
    return loaded ? [{ ...presentFirm(loaded, ports), note, since: since.toISOString() }] : []
  })
}

/** The private note on one firm, or null where it is not on the shortlist. */
export async function findNote(
  { db }: Pick<Ports, 'db'>,
  { actor, organisationId, targetId }: Key & { targetId: string },
): Promise<string | null> {
  if (!actsFor(actor, organisationId)) return null
  const [row] = await db
    .select({ note: shortlistEntry.note })
    .from(shortlistEntry)
    .where(
      and(eq(shortlistEntry.organisationId, organisationId), eq(shortlistEntry.targetId, targetId)),
    )
  return row?.note ?? null
}
