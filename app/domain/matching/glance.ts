import { NAME_MARKS } from './names.ts'

/** Numbers of products from here on share a mark with another, which is sorted out later. */
const PRODUCTS = 1 << 16
const MARKS = NAME_MARKS + 2 * PRODUCTS

/** The mark of what is read as the product, and of what is a kind of it. */
export function asProduct(product: number): number {
  return NAME_MARKS + (product % PRODUCTS)
}

export function asKind(product: number): number {
  return NAME_MARKS + PRODUCTS + (product % PRODUCTS)
}

/** What an item may have to do with the own ones. */
export const BY_NAME = 1
export const BY_SUPPLY = 2

/**
 * Items with the marks of their names: for each item how many, and the marks. In one list, because hundreds of firms
 * are looked through and most of their items have nothing to do with the subject.
 */
export type Goods<Item = unknown> = { items: readonly Item[]; marks: readonly number[] }

export type Glance = {
  /** The items that may have to do with the own ones, and by what; some for nothing, but none is left out. */
  through: <Item>(goods: Goods<Item>, visit: (item: Item, by: number) => void) => void
  note: (mark: number, by: number) => void
}

export function createGlance(): Glance {
  const noted = new Uint8Array(MARKS)
  return {
    note(mark, by) {
      noted[mark] = (noted[mark] ?? 0) | by
    },
    through({ items, marks }, visit) {
      let at = 0
      for (const item of items) {
        const end = at + 1 + (marks[at] ?? 0)
        let by = 0
        for (at += 1; at < end; at += 1) by |= noted[marks[at] ?? 0] ?? 0
        if (by !== 0) visit(item, by)
      }
    },
  }
}
