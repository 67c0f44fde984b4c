import type { QueryProducts } from '#app/domain/search/query.ts'

/** A reader that knows no product: search by words alone. */
export const NO_PRODUCTS: QueryProducts = { read: () => [], kindsBelow: () => new Map() }
