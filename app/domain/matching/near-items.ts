import type { ComparedItem } from './compared.ts'
import { asKind, asProduct, BY_NAME, type Glance } from './glance.ts'
import type { KnownName } from './known-names.ts'
import { nameMarks } from './names.ts'

/** Notes what an item must have so that `isNear` can be. */
export function noteNear(items: readonly ComparedItem[], glance: Glance): void {
  for (const {
    known: { prepared, families },
  } of items) {
    for (const mark of nameMarks(prepared)) glance.note(mark, BY_NAME)
    for (const { products } of families) {
      for (const product of products) glance.note(asProduct(product), BY_NAME)
      glance.note(asKind(products[0] ?? 0), BY_NAME)
    }
  }
}

/** Whether they share a piece of their name, or one is read as the other's product or a kind of it. */
export function isNear(one: KnownName, other: KnownName): boolean {
  if (one.prepared.folded === other.prepared.folded) return true
  if (one.prepared.bigrams.some((piece) => other.prepared.bigrams.includes(piece))) return true
  return one.families.some((family) =>
    other.families.some(
      ({ products: [product = -1, ...kinds] }) =>
        family.products.includes(product) || kinds.includes(family.products[0] ?? -1),
    ),
  )
}
