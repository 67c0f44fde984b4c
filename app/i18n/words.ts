import type { zhHans } from './zh-Hans/index.ts'

/** The shape of a catalogue: the same keys, any words. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** Every catalogue has exactly the keys of the simplified Chinese one. */
export type Words = Shape<typeof zhHans>
