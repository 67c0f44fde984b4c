import type { Quantity } from '../quantity/types.ts'
import type { ProductInput } from './product-schema.ts'
import type { OfferSide } from './types.ts'

/** A product with its place in its firm's list: the first of a side is the main one. */
export type Product = ProductInput & { id: string }

export type ProductEdit =
  | { kind: 'add'; product: ProductInput }
  | { kind: 'change'; id: string; product: ProductInput }
  | { kind: 'remove'; id: string }
  | { kind: 'move'; id: string; by: -1 | 1 }

/** Products of one side; a list this long is a catalogue, and has no page here. */
export const PRODUCT_LIMIT = 100

/** The list after an edit; null where the product is gone or the list is full. `newId` names an added product. */
export function applyEdit(
  products: readonly Product[],
  { edit, newId }: { edit: ProductEdit; newId: string },
): Product[] | null {
  if (edit.kind === 'add') {
    const full = products.filter((one) => one.side === edit.product.side).length >= PRODUCT_LIMIT
    return full ? null : [...products, { ...edit.product, id: newId }]
  }
  const at = products.findIndex((one) => one.id === edit.id)
  const product = products[at]
  if (!product) return null
  if (edit.kind === 'remove') return products.filter((one) => one !== product)
  if (edit.kind === 'change') return products.with(at, { ...edit.product, id: product.id })
  return moved(products, { at, by: edit.by })
}

/** Changes places with the next one of the same side; at the end of the list nothing moves. */
function moved(products: readonly Product[], { at, by }: { at: number; by: -1 | 1 }): Product[] {
  const product = products[at]
  let other = at + by
  while (products[other] && products[other]?.side !== product?.side) other += by
  const neighbour = products[other]
  if (!product || !neighbour) return [...products]
  return products.with(at, neighbour).with(other, product)
}

const bare = {
  specifications: [],
  hsCode: null,
  amount: null,
  unit: null,
  period: null,
  minimumOrder: null,
}

export function bareProduct(side: OfferSide, name: string): ProductInput {
  return { side, name, ...bare }
}

/** How product names are compared: spaces, case and full-width forms do not tell two products apart. */
export function productKey({ side, name }: Pick<ProductInput, 'side' | 'name'>): string {
  return `${side} ${name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')}`
}

/**
 * The list that a text box of names means: named products keep what is known of them, new ones come bare,
 * the others go. The order is the order of the lines.
 */
export function productsOfLines(
  products: readonly Product[],
  lines: { offers: readonly string[]; needs: readonly string[] },
): (ProductInput & { id?: string })[] {
  const known = new Map(products.map((one) => [productKey(one), one]))
  const wanted = (['offers', 'needs'] as const).flatMap((side) =>
    lines[side].map((name) => bareProduct(side, name)),
  )
  const unique = new Map(wanted.map((one) => [productKey(one), one]))
  return [...unique].map(([key, bareOne]) => {
    const old = known.get(key)
    return old ? { ...old, name: bareOne.name } : bareOne
  })
}

/** Adds confirmed names behind the list, each once and no more than the list holds. */
export function withNames(
  products: readonly (ProductInput & { id?: string })[],
  names: readonly { side: OfferSide; name: string }[],
): (ProductInput & { id?: string })[] {
  const list = [...products]
  const known = new Set(list.map(productKey))
  for (const { side, name } of names) {
    const product = bareProduct(side, name)
    const full = list.filter((one) => one.side === side).length >= PRODUCT_LIMIT
    if (full || known.has(productKey(product))) continue
    known.add(productKey(product))
    list.push(product)
  }
  return list
}

/** Puts a stated capacity on the offer it names, else on the first offer that states none. */
export function withCapacity<T extends ProductInput>(
  products: readonly T[],
  { product, quantity }: { product?: string; quantity: Quantity },
): T[] {
  const named = product?.normalize('NFKC').toLowerCase()
  const offers = products.filter((one) => one.side === 'offers' && one.amount === null)
  const target =
    offers.find((one) => {
      const name = one.name.normalize('NFKC').toLowerCase()
      return named !== undefined && (name.includes(named) || named.includes(name))
    }) ?? offers[0]
  return products.map((one) => (one === target ? { ...one, ...quantity } : one))
}
