import { newId } from '#db/new-id.ts'
import { type Marks, mergeEdits } from '../../domain/enterprise/edit-conflict.ts'
import { applyEdit, type Product, type ProductEdit } from '../../domain/enterprise/product-edits.ts'
import type { ProductInput } from '../../domain/enterprise/product-schema.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'
import { loadProducts, saveProducts } from './products-of.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'
import type { StaleEdit } from './update-profile.server.ts'

type Outcome =
  | { ok: true; value: { version: number } }
  | { ok: false; error: 'not-found' | 'gone' | 'moved' | 'full' }
  | StaleEdit<ProductInput>

type Input = OwnScope & { version: number; edit: ProductEdit; base: Marks | null }

/**
 * One edit of the list of products. A list that changed meanwhile refuses to be re-ordered (`moved`); a
 * product that somebody else changed refuses to be overwritten (`stale`) or taken away (`moved`).
 */
export function editProducts(ports: OrganisationPorts, input: Input): Promise<Outcome> {
  return inTransaction(ports, async (inside): Promise<Outcome> => {
    const own = await findOwn(inside, { ...input, lock: true })
    if (!own) return { ok: false, error: 'not-found' }
    const products = await loadProducts(inside, own.id)
    if (own.version !== input.version) {
      const refusal = staleness(products, { ...input, version: own.version })
      if (refusal) return refusal
    }
    const next = applyEdit(products, { edit: input.edit, newId: newId() })
    if (!next) return { ok: false, error: input.edit.kind === 'add' ? 'full' : 'gone' }
    await saveProducts(inside, { organisationId: own.id, products: next })
    return { ok: true, value: { version: await saveOrganisation(inside, { id: own.id }) } }
  })
}

function staleness(
  products: readonly Product[],
  { edit, base, version }: Pick<Input, 'edit' | 'base' | 'version'>,
): Exclude<Outcome, { ok: true }> | null {
  if (edit.kind === 'add') return null
  if (edit.kind !== 'change') return { ok: false, error: 'moved' }
  const now = products.find((one) => one.id === edit.id)
  if (!now) return { ok: false, error: 'gone' }
  const { id, ...theirs } = now
  const conflict = mergeEdits({ base, theirs, yours: edit.product })
  return conflict.conflicts.length > 0 ? { ok: false, error: 'stale', conflict, version } : null
}
