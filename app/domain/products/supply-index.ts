import type { Family, SupplyReasoner } from './supply.ts'
import type { ProductRef } from './types.ts'

/** A line of goods as it was read, with the family of each reading. */
export type ReadLine = { refs: readonly ProductRef[]; families: readonly Family[] }

/** A line of a list by its place, and how strongly it goes together with what was asked. */
export type SupplyHit = { at: number; strength: number }
export type SupplyIndex = {
  hits: (line: ReadLine) => readonly SupplyHit[]
  /** The products that bring hits where a line is read as one, or as a kind of one; null = not known before. */
  near: { asProduct: readonly number[]; asKind: readonly number[] } | null
}

/** One reading of a line of goods, and what is left of a strength that leads to it. */
type Slot = { at: number; confidence: number; part: number }
const NONE: readonly SupplyHit[] = []

/**
 * The same strengths as `between` over all readings of both, for one list against many: which lines, made by one
 * firm, the offered goods go into. Strongest way only; lines without any are left out.
 */
export function indexMade(
  lines: readonly ReadLine[],
  { wantsOf }: Pick<SupplyReasoner, 'wantsOf'>,
): SupplyIndex {
  const inputs = slotsOf()
  const broader = slotsOf()
  for (const [at, { refs }] of lines.entries())
    for (const { id, confidence } of refs) {
      const { products, strengths, inputs: sure } = wantsOf(id)
      for (const [place, product] of products.entries()) {
        const slot = { at, confidence, part: strengths[place] ?? 0 }
        if (place < sure) inputs.add(product, slot)
        else broader.add(product, slot)
      }
    }
  const hits = rememberLines(({ refs, families }) => {
    const best: number[] = []
    for (const [reading, { products, parts }] of families.entries()) {
      const { confidence = 0 } = refs[reading] ?? {}
      const meet = (slots: readonly Slot[], part: number) => {
        for (const slot of slots)
          keepBest(best, slot.at, slot.part * part * (confidence * slot.confidence))
      }
      for (const [level, product] of products.entries()) meet(inputs.at(product), parts[level] ?? 0)
      meet(broader.at(products[0] ?? -1), 1)
    }
    return hitsOf(best)
  })
  const asKind = inputs.products()
  return { hits, near: { asProduct: [...asKind, ...broader.products()], asKind } }
}

/** The other way round: which lines, offered by one firm, go into the made goods. */
export function indexOffered(
  lines: readonly ReadLine[],
  { wantsOf }: Pick<SupplyReasoner, 'wantsOf'>,
): SupplyIndex {
  const offers = slotsOf()
  const named = slotsOf()
  for (const [at, { refs, families }] of lines.entries())
    for (const [reading, { products, parts }] of families.entries()) {
      const { confidence = 0 } = refs[reading] ?? {}
      for (const [level, product] of products.entries()) {
        offers.add(product, { at, confidence, part: parts[level] ?? 0 })
        if (level === 0) named.add(product, { at, confidence, part: 1 })
      }
    }
  const hits = rememberLines(({ refs }) => {
    const best: number[] = []
    for (const { id, confidence } of refs) {
      const { products, strengths, inputs } = wantsOf(id)
      for (let place = 0; place < products.length; place += 1) {
        const slots = (place < inputs ? offers : named).at(products[place] ?? -1)
        for (const slot of slots) {
          const sure = slot.confidence * confidence
          keepBest(best, slot.at, (strengths[place] ?? 0) * slot.part * sure)
        }
      }
    }
    return hitsOf(best)
  })
  return { hits, near: null }
}

/** By the number of a product. */
function slotsOf() {
  const lists = new Map<number, Slot[]>()
  // nearly all that are asked for are none of ours, and this is quicker than to look them up
  let known = new Uint8Array(1024)
  return {
    add(product: number, slot: Slot) {
      const list = lists.get(product)
      if (list) list.push(slot)
      else lists.set(product, [slot])
      if (product >= known.length) known = longer(known, 2 * product)
      known[product] = 1
    },
    products: () => [...lists.keys()],
    at: (product: number): readonly Slot[] =>
      known[product] === 1 ? (lists.get(product) ?? NO_SLOTS) : NO_SLOTS,
  }
}

const NO_SLOTS: readonly Slot[] = []

function longer(flags: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length)
  copy.set(flags)
  return copy
}

function keepBest(best: number[], at: number, strength: number): void {
  if (strength > (best[at] ?? 0)) best[at] = strength
}

function hitsOf(best: readonly number[]): readonly SupplyHit[] {
  if (best.length === 0) return NONE
  return best.flatMap((strength, at) => (strength === undefined ? [] : [{ at, strength }]))
}

/** A name that many firms use is read once, and then looked up once. */
function rememberLines(work: SupplyIndex['hits']): SupplyIndex['hits'] {
  const known = new Map<ReadLine, readonly SupplyHit[]>()
  return (line) => {
    if (line.refs.length === 0) return NONE
    const found = known.get(line)
    if (found) return found
    const made = work(line)
    known.set(line, made)
    return made
  }
}
