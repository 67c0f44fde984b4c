import type { SupplyReasoner } from './supply.ts'
import type { ProductRef } from './types.ts'

/** A line of a list of goods by its place, and how strongly it goes together with what was asked. */
export type SupplyHit = { at: number; strength: number }
export type SupplyIndex = (refs: readonly ProductRef[]) => SupplyHit[]

/** One reading of a line of goods, and what is left of a strength that leads to it. */
/** One reading of a line of goods, and what is left of a strength that leads to it. */
type Slot = { at: number; confidence: number; part: number }
/** By the number of a product. */
type Slots = Map<number, Slot[]>

/**
 * The same strengths as `between` over all readings of both, for one list against many: which lines, made by one
 * firm, the offered goods go into. Strongest way only; lines without any are left out.
 */
export function indexMade(
  lines: readonly (readonly ProductRef[])[],
  { wantsOf, partsAbove, numberOf }: SupplyReasoner,
): SupplyIndex {
  const inputs: Slots = new Map()
  const broader: Slots = new Map()
  for (const [at, made] of lines.entries())
    for (const { id, confidence } of made) {
      const { products, strengths, inputs: sure } = wantsOf(id)
      for (const [place, product] of products.entries()) {
        const slot = { at, confidence, part: strengths[place] ?? 0 }
        add(place < sure ? inputs : broader, product, slot)
      }
    }
  return (offered) => {
    const best: number[] = []
    for (const { id, confidence } of offered) {
      const meet = (slots: readonly Slot[] | undefined, part: number) => {
        for (const slot of slots ?? [])
          keepBest(best, slot.at, slot.part * part * (confidence * slot.confidence))
      }
      const number = numberOf(id)
      meet(inputs.get(number), 1)
      for (const kind of partsAbove(id)) meet(inputs.get(numberOf(kind.id)), kind.part)
      meet(broader.get(number), 1)
    }
    return inOrder(best)
  }
}

/** The other way round: which lines, offered by one firm, go into the made goods. */
export function indexOffered(
  lines: readonly (readonly ProductRef[])[],
  { wantsOf, partsAbove, numberOf }: SupplyReasoner,
): SupplyIndex {
  const offers: Slots = new Map()
  const named: Slots = new Map()
  for (const [at, offered] of lines.entries())
    for (const { id, confidence } of offered) {
      const number = numberOf(id)
      add(offers, number, { at, confidence, part: 1 })
      add(named, number, { at, confidence, part: 1 })
      for (const { id: kind, part } of partsAbove(id))
        add(offers, numberOf(kind), { at, confidence, part })
    }
  const known = new Uint8Array(Math.max(0, ...offers.keys()) + 1)
  for (const number of offers.keys()) known[number] = 1
  return (made) => {
    const best: number[] = []
    for (const { id, confidence } of made) {
      const { products, strengths, inputs } = wantsOf(id)
      for (let place = 0; place < products.length; place += 1) {
        const product = products[place] ?? 0
        // nearly all are none of ours, and this is quicker than to look them up
        if (known[product] !== 1) continue
        for (const slot of (place < inputs ? offers : named).get(product) ?? []) {
          const sure = slot.confidence * confidence
          keepBest(best, slot.at, (strengths[place] ?? 0) * slot.part * sure)
        }
      }
    }
    return inOrder(best)
  }
}

function add(slots: Slots, product: number, slot: Slot): void {
  const known = slots.get(product)
  if (known) known.push(slot)
  else slots.set(product, [slot])
}

function keepBest(best: number[], at: number, strength: number): void {
  if (strength > (best[at] ?? 0)) best[at] = strength
}

function inOrder(best: readonly number[]): SupplyHit[] {
  return best.flatMap((strength, at) => (strength === undefined ? [] : [{ at, strength }]))
}
