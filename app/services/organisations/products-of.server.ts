import { asc, eq } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import { product } from '#db/schema/index.ts'
import type { Product } from '../../domain/enterprise/product-edits.ts'
import type { ProductInput } from '../../domain/enterprise/product-schema.ts'
import { OFFER_SIDES } from '../../domain/enterprise/types.ts'
import type { Ports } from '../ports.ts'

/** Offers, then needs, each in the order of importance. */
export async function loadProducts(
  { db }: Pick<Ports, 'db'>,
  organisationId: string,
): Promise<Product[]> {
  const rows = await db
    .select({
      id: product.id,
      side: product.side,
      name: product.name,
      specifications: product.specifications,
      hsCode: product.hsCode,
      amount: product.amount,
      unit: product.unit,
      period: product.period,
      minimumOrder: product.minimumOrder,
    })
    .from(product)
    .where(eq(product.organisationId, organisationId))
    .orderBy(asc(product.ordinal), asc(product.id))
  return OFFER_SIDES.flatMap((side) => rows.filter((row) => row.side === side))
}

/** Writes the whole list in its order, in two statements; products keep their ids and stated shares. */
export async function saveProducts(
  { db }: Pick<Ports, 'db'>,
  input: { organisationId: string; products: readonly (ProductInput & { id?: string })[] },
): Promise<void> {
  const { organisationId, products } = input
  const old = await db
    .delete(product)
    .where(eq(product.organisationId, organisationId))
    .returning({ id: product.id, share: product.share })
  const shares = new Map(old.map((row) => [row.id, row.share]))
  const next = { offers: 0, needs: 0 }
  const rows = products.map(({ id, ...one }) => ({
    ...one,
    // An id that was not this firm's own would overwrite nothing, yet it is not taken over either.
    id: id !== undefined && shares.has(id) ? id : newId(),
    share: id === undefined ? null : shares.get(id),
    organisationId,
    ordinal: next[one.side]++,
  }))
  if (rows.length > 0) await db.insert(product).values(rows)
}
