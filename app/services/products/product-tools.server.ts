import type { Knowledge } from '#app/domain/knowledge/types.ts'
import { rememberNames } from '#app/domain/matching/remember.ts'
import { nameProducts, type ProductNames } from '#app/domain/products/names.ts'
import { readProducts } from '#app/domain/products/read.ts'
import { reasonAbout, type SupplyReasoner } from '#app/domain/products/supply.ts'
import type { ReadProduct } from '#app/domain/products/types.ts'
import type { Ports } from '../ports.ts'

export type ProductTools = { read: ReadProduct; supply: SupplyReasoner }

/** Readings that are kept; product names recur. */
const MOST_NAMES = 20_000

const made = new WeakMap<Knowledge, ProductTools>()

/** Reading and reasoning over the published products; made once for a set of knowledge. */
export function productToolsOf({
  knowledge,
  text,
}: Pick<Ports, 'knowledge' | 'text'>): ProductTools {
  const known = made.get(knowledge)
  if (known) return known
  const tools = makeProductTools({ knowledge, text }, nameProducts(knowledge, text))
  made.set(knowledge, tools)
  return tools
}

function makeProductTools(
  { knowledge, text }: Pick<Ports, 'knowledge' | 'text'>,
  names: ProductNames,
): ProductTools {
  return {
    read: rememberNames((name) => readProducts(name, { names, tools: text }), MOST_NAMES),
    supply: reasonAbout(knowledge),
  }
}

/** Evaluation only: from now on this set of knowledge is read with these names. */
export function readWithNames(
  ports: Pick<Ports, 'knowledge' | 'text'>,
  change: (names: ProductNames) => ProductNames,
): void {
  const names = change(nameProducts(ports.knowledge, ports.text))
  made.set(ports.knowledge, makeProductTools(ports, names))
}
