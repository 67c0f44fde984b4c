import type { Fault } from './faults.ts'
import { type ChainRows, chainFile, faultsIn } from './rows.ts'
import {
  type Criticality,
  INPUT_ROLES,
  type InputRole,
  type MadeFrom,
  PRODUCT_TYPES,
  type Product,
  type ProductId,
  type ProductKnowledge,
  type ProductType,
  type Segment,
  type SegmentId,
} from './types.ts'

type Known = {
  products: Map<ProductId, Product>
  segments: ReadonlyMap<SegmentId, Segment>
  faults: Fault[]
}

/** The products of all clusters; a link may lead to a product that another cluster owns. */
export function parseProducts(
  chains: readonly ChainRows[],
  { segments, faults }: Pick<Known, 'segments' | 'faults'>,
): ProductKnowledge {
  const known: Known = { products: new Map(), segments, faults }
  for (const chain of chains) addProducts(chain, known)
  for (const chain of chains) {
    addSynonyms(chain, known)
    addPlaces(chain, known)
    addKinds(chain, known)
  }
  const links: MadeFrom[] = []
  for (const chain of chains) addInputs(chain, known, links)
  return {
    products: known.products,
    inputsOf: grouped(links, 'product'),
    usesOf: grouped(links, 'input'),
    narrowerOf: narrowerOf(known.products),
  }
}

function addProducts({ cluster, products: rows }: ChainRows, { products, faults }: Known): void {
  const fault = faultsIn(chainFile(cluster, 'products'), faults)
  for (const { line, id, type, zh, en } of rows) {
    if (!/^p-[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fault(line, 'value', id)
    else if (!isType(type)) fault(line, 'value', type)
    else if (products.has(id)) fault(line, 'duplicate', id)
    else products.set(id, { id, cluster, type, zh, en, synonyms: [], segments: [], kinds: [] })
  }
}

function addSynonyms({ cluster, 'product-words': rows }: ChainRows, known: Known): void {
  const fault = faultsIn(chainFile(cluster, 'product-words'), known.faults)
  for (const { line, id, word } of rows) {
    const product = known.products.get(id)
    if (product?.cluster !== cluster) fault(line, 'unknown_product', id)
    else if (product.synonyms.includes(word)) fault(line, 'duplicate', word)
    else product.synonyms.push(word)
  }
}

/** The first place in the order of the rows that lies in the owner's cluster is the main one. */
function addPlaces({ cluster, 'product-segments': rows }: ChainRows, known: Known): void {
  const fault = faultsIn(chainFile(cluster, 'product-segments'), known.faults)
  for (const { line, id, segment } of rows) {
    const product = known.products.get(id)
    const place = segment.includes('--') ? segment : `${cluster}--${segment}`
    if (product?.cluster !== cluster) fault(line, 'unknown_product', id)
    else if (!known.segments.has(place)) fault(line, 'unknown_segment', segment)
    else if (product.segments.includes(place)) fault(line, 'duplicate', segment)
    else if (segment.includes('--')) product.segments.push(place)
    else product.segments.unshift(place)
  }
}

function addKinds({ cluster, 'product-kinds': rows }: ChainRows, known: Known): void {
  const fault = faultsIn(chainFile(cluster, 'product-kinds'), known.faults)
  for (const { line, id, kind } of rows) {
    const product = known.products.get(id)
    const above = known.products.get(kind)
    if (product?.cluster !== cluster) fault(line, 'unknown_product', id)
    else if (!above) fault(line, 'unknown_product', kind)
    else if (id === kind || product.kinds.includes(kind)) fault(line, 'duplicate', kind)
    else product.kinds.push(above.id)
  }
}

/** Rows are sorted, so that a link written twice stands twice in a row; written as a loop, this is the longest table. */
function addInputs(
  { cluster, 'product-inputs': rows }: ChainRows,
  known: Known,
  links: MadeFrom[],
) {
  const fault = faultsIn(chainFile(cluster, 'product-inputs'), known.faults)
  let before: MadeFrom | undefined
  for (const { line, id, input, role, weight } of rows) {
    // the same product comes row after row; the ids that are kept are those of the products, not pieces of the file
    const into: Product | undefined =
      before?.product === id ? known.products.get(before.product) : known.products.get(id)
    const of = known.products.get(input)
    const twice = before !== undefined && before.product === id && before.input === input
    if (into?.cluster !== cluster) fault(line, 'unknown_product', id)
    else if (!of) fault(line, 'unknown_product', input)
    else if (into === of || twice) fault(line, 'duplicate', `${id} ${input}`)
    else if (!isRole(role)) fault(line, 'value', role)
    else if (!/^[123]$/.test(weight)) fault(line, 'value', weight)
    else {
      before = { product: into.id, input: of.id, role, weight: Number(weight) as Criticality }
      links.push(before)
    }
  }
}

function narrowerOf(products: ReadonlyMap<ProductId, Product>): Map<ProductId, ProductId[]> {
  const narrower = new Map<ProductId, ProductId[]>()
  for (const { id, kinds } of products.values())
    for (const kind of kinds) {
      const list = narrower.get(kind)
      if (list) list.push(id)
      else narrower.set(kind, [id])
    }
  return narrower
}

function grouped(links: readonly MadeFrom[], end: 'product' | 'input'): Map<ProductId, MadeFrom[]> {
  const groups = new Map<ProductId, MadeFrom[]>()
  for (const link of links) {
    const group = groups.get(link[end])
    if (group) group.push(link)
    else groups.set(link[end], [link])
  }
  for (const group of groups.values()) group.sort((a, b) => b.weight - a.weight)
  return groups
}

function isType(text: string): text is ProductType {
  return (PRODUCT_TYPES as readonly string[]).includes(text)
}

function isRole(text: string): text is InputRole {
  return (INPUT_ROLES as readonly string[]).includes(text)
}
