import { productsOfLines } from '../../domain/enterprise/product-edits.ts'
import type { Description } from '../../domain/enterprise/schema.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'
import { loadProducts, saveProducts } from './products-of.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'

/** Keeps what a firm says it makes and needs; the proposals are drawn from it. */
export function describeOrganisation(
  ports: OrganisationPorts,
  input: OwnScope & { version: number; description: Description },
): Promise<Result<{ version: number }, 'not-found' | 'stale'>> {
  return inTransaction(ports, async (inside) => {
    const own = await findOwn(inside, { ...input, lock: true })
    if (!own) return refuse('not-found')
    if (own.version !== input.version) return refuse('stale')
    const known = await loadProducts(inside, own.id)
    const products = productsOfLines(known, input.description)
    await saveProducts(inside, { organisationId: own.id, products })
    const { about } = input.description
    return ok({ version: await saveOrganisation(inside, { id: own.id, about }) })
  })
}
