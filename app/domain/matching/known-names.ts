import type { Family } from '../products/supply.ts'
import type { ProductRef } from '../products/types.ts'
import type { MatchContext } from './context.ts'
import { asKind, asProduct } from './glance.ts'
import { nameMarks, type PreparedName } from './names.ts'
import { rememberNames } from './remember.ts'

/** All that is worked out of a name of goods alone; the same object for all firms that use it. */
export type KnownName = {
  prepared: PreparedName
  refs: readonly ProductRef[]
  /** Of each reading. */
  families: readonly Family[]
  /** What decides at a glance whether it can have to do with another. */
  marks: readonly number[]
}
export type NameTools = Pick<MatchContext, 'prepare' | 'read' | 'supply'>

/** Names that are kept, about 1 kB each; those of firms that are kept stay with them. */
const MOST_NAMES = 100_000

const kept = new WeakMap<NameTools['supply'], (name: string) => KnownName>()

/** By the knowledge that names are read with. */
export function knownNames(tools: NameTools): (name: string) => KnownName {
  const known = kept.get(tools.supply)
  if (known) return known
  const { prepare, read, supply } = tools
  const made = rememberNames((name) => makeKnown(name, { prepare, read, supply }), MOST_NAMES)
  kept.set(tools.supply, made)
  return made
}

function makeKnown(name: string, { prepare, read, supply }: NameTools): KnownName {
  const prepared = prepare(name)
  const refs = read(name)
  const families = refs.map(({ id }) => supply.familyOf(id))
  const products = families.flatMap((family) =>
    family.products.map((product, level) => (level === 0 ? asProduct(product) : asKind(product))),
  )
  return { prepared, refs, families, marks: [...nameMarks(prepared), ...new Set(products)] }
}
