import { asc, inArray, type SQLWrapper } from 'drizzle-orm'
import { organisation } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/**
 * Holds organisations until the transaction ends, in one order for everybody. Whoever writes an entry that shows a firm
 * takes turns with whoever writes another one: else each would write what it read before the other was done, and two
 * that need each other's entry would wait for each other.
 */
export async function lockOrganisations(
  { db }: Pick<Ports, 'db'>,
  ids: readonly string[] | SQLWrapper,
): Promise<void> {
  const wanted = 'getSQL' in ids ? ids : [...ids]
  await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(inArray(organisation.id, wanted))
    .orderBy(asc(organisation.id))
    .for('no key update')
}
