import { inArray, or } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import { block } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** Firms that blocked one of the reader's, or are blocked by one; it works both ways. Nobody for a visitor. */
export async function hiddenOrganisations(
  { db }: Pick<Ports, 'db'>,
  viewer: Pick<Actor, 'memberships'> | null,
): Promise<string[]> {
  const own = viewer?.memberships.map((one) => one.organisationId) ?? []
  if (own.length === 0) return []
  const rows = await db
    .select({ by: block.organisationId, of: block.blockedId })
    .from(block)
    .where(or(inArray(block.organisationId, own), inArray(block.blockedId, own)))
  const others = rows.flatMap(({ by, of }) => [by, of])
  return [...new Set(others)].filter((id) => !own.includes(id))
}
