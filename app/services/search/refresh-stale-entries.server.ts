import { asc, eq, lt } from 'drizzle-orm'
import { organisation, searchEntry } from '#db/schema/index.ts'
import { indexListings } from './index-listings.server.ts'
import { type IndexPorts, indexOrganisations } from './index-organisations.server.ts'

/**
 * Writes entries again whose products were read with older knowledge, at most `limit` of them, and answers how many.
 * Confirmed tags stay as they are: only a person moves these.
 */
export async function refreshStaleEntries(
  ports: IndexPorts,
  { limit }: { limit: number },
): Promise<number> {
  return ports.db.transaction(async (db) => {
    const stale = await db
      .select({ id: searchEntry.id, kind: searchEntry.kind })
      .from(searchEntry)
      .innerJoin(organisation, eq(organisation.id, searchEntry.organisationId))
      .where(lt(searchEntry.knowledgeVersion, ports.knowledge.version))
      .orderBy(asc(searchEntry.knowledgeVersion), asc(searchEntry.kind))
      .limit(limit)
      // firms before entries, as every write of an entry does
      .for('no key update', { of: organisation, skipLocked: true })
    const idsOf = (kind: 'enterprise' | 'listing') =>
      stale.filter((one) => one.kind === kind).map(({ id }) => id)
    await indexOrganisations({ ...ports, db }, idsOf('enterprise'))
    await indexListings({ ...ports, db }, idsOf('listing'))
    return stale.length
  })
}
