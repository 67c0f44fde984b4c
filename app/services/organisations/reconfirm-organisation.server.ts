import { ok, type Result, refuse } from '../../domain/result.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'

/** "This is all still true": one press makes the record fresh again. */
export function reconfirmOrganisation(
  ports: OrganisationPorts,
  scope: OwnScope,
): Promise<Result<{ version: number }, 'not-found'>> {
  return inTransaction(ports, async (inside) => {
    const own = await findOwn(inside, { ...scope, lock: true })
    if (!own) return refuse('not-found')
    return ok({
      version: await saveOrganisation(inside, { id: own.id, confirmedAt: inside.now() }),
    })
  })
}
