import { eq, sql } from 'drizzle-orm'
import { organisation } from '#db/schema/index.ts'
import { recordChange } from '../changes/record-change.server.ts'
import { indexListingsOf } from '../search/index-listings.server.ts'
import { type IndexPorts, indexOrganisations } from '../search/index-organisations.server.ts'

/** What every write of an organisation needs. */
export type OrganisationPorts = IndexPorts

type Columns = Partial<Omit<typeof organisation.$inferInsert, 'id' | 'publicId' | 'version'>>

/**
 * The end of every write of an organisation, in the transaction of that write: its own columns, the next
 * version, the change row, and the search entries that show it. Answers the new version.
 */
export async function saveOrganisation(
  ports: OrganisationPorts,
  { id, ...columns }: { id: string } & Columns,
): Promise<number> {
  const [row] = await ports.db
    .update(organisation)
    .set({ ...columns, version: sql`${organisation.version} + 1`, updatedAt: ports.now() })
    .where(eq(organisation.id, id))
    .returning({ version: organisation.version })
  const version = row?.version ?? 0
  await recordChange(ports, { entity: 'organisation', entityId: id, version, consumers: [] })
  await indexOrganisations(ports, [id])
  await indexListingsOf(ports, [id])
  return version
}
