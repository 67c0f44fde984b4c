import { eq } from 'drizzle-orm'
import { organisation } from '#db/schema/index.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { inTransaction } from './in-transaction.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'

/** Sets or takes back "verified". Only the command line calls it until officers have their desk. */
export function verifyOrganisation(
  ports: OrganisationPorts,
  { publicId, verified }: { publicId: string; verified: boolean },
): Promise<Result<{ name: string; version: number }, 'not-found'>> {
  return inTransaction(ports, async (inside) => {
    const [row] = await inside.db
      .select({ id: organisation.id, name: organisation.nameHans })
      .from(organisation)
      .where(eq(organisation.publicId, publicId))
      .for('update')
    if (!row) return refuse('not-found')
    const verifiedAt = verified ? inside.now() : null
    return ok({
      name: row.name,
      version: await saveOrganisation(inside, { id: row.id, verifiedAt }),
    })
  })
}
