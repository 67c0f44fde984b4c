import { and, eq } from 'drizzle-orm'
import { isPublicId } from '#app/domain/ids/public-id.ts'
import { organisation } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** The id behind the public id of a published firm, or null. */
export async function publicOrganisationId(
  { db }: Pick<Ports, 'db'>,
  publicId: string,
): Promise<string | null> {
  if (!isPublicId(publicId)) return null
  const [row] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.publicId, publicId), eq(organisation.state, 'published')))
  return row?.id ?? null
}
