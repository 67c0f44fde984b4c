import type { ProductId, ProductKnowledge } from '../knowledge/types.ts'
import { kindsAbove, kindsBelow } from './kinds.ts'
import { inputsOf, type ReachedById, usesOf } from './reach.ts'
import type { ProductRef, Reached } from './types.ts'
import { MEETS } from './weights.ts'

/** Why what one offers goes into what another makes. */
export type ProductSupply = {
  /** 0 to 1. */
  strength: number
  /** What is wanted, with the path from the made product to it. */
  wanted: Reached
  offered: ProductId
  /** How the offer meets what is wanted. */
  met: 'same' | 'narrower' | 'broader'
  /** Only the last words of a name are known. */
  guessed: { made: boolean; offered: boolean }
}

/** Reasons about one set of knowledge; answers are remembered, the knowledge does not change. */
export type SupplyReasoner = {
  /** The strongest way in which an offered product goes into a made one; null where none is known. */
  between: (offered: ProductRef, made: ProductRef) => ProductSupply | null
  inputs: (id: ProductId) => ReachedById
  uses: (id: ProductId) => ReachedById
  /** Everything that the product is a kind of, nearest first. */
  kindsAbove: (id: ProductId) => readonly ProductId[]
  /** The product (level 0) and its kinds, each with its level. */
  kindsBelow: (id: ProductId) => ReadonlyMap<ProductId, number>
  /** Levels of kinds from a product up to another: 0 = the same, null = not a kind of it. */
  levelsAbove: (id: ProductId, kind: ProductId) => number | null
  /** The same for comparing hundreds of firms: products are small numbers from 0, each has its own. */
  familyOf: (id: ProductId) => Family
  wantsOf: (made: ProductId) => Wants
}

/** A product by its number, and behind it its kinds, each with what is left of a strength on the way there. */
export type Family = { products: readonly number[]; parts: readonly number[] }

/**
 * The strengths with which products go into a made one. The first `direct` of them are inputs by its own links, those
 * up to `inputs` other inputs, and the rest are kinds that an input belongs to.
 */
export type Wants = {
  /** By their numbers. */
  products: readonly number[]
  strengths: readonly number[]
  direct: number
  inputs: number
}

type Made = { inputs: ReachedById; broader: ReadonlyMap<ProductId, { of: Reached; part: number }> }
/** Products whose inputs are kept with the ways to them, about 12 kB each. */
const MOST_KEPT = 1_000

export function reasonAbout(knowledge: ProductKnowledge): SupplyReasoner {
  const made = new Map<ProductId, Made>()
  const used = new Map<ProductId, ReachedById>()
  const telling = new Map<ProductId, number>()
  // few enough to be kept for every product; without them most of a ranking's time goes into counting kinds
  const partsBy = (step: number) => {
    const parts = new Map<ProductId, PartAbove[]>()
    return (id: ProductId) => onceFor(parts, id, () => partsAbove(id, { knowledge, step, telling }))
  }
  const aboveOf = partsBy(MEETS.narrower)
  const looselyAbove = partsBy(MEETS.broader)
  const madeOf = (id: ProductId) => kept(made, id, () => makeMade(id, { knowledge, looselyAbove }))
  const numbers = new Map([...knowledge.products.keys()].map((id, place) => [id, place]))
  const numberOf = (id: ProductId) => onceFor(numbers, id, () => numbers.size)
  const families = new Map<ProductId, Family>()
  const familyOf = (id: ProductId) =>
    onceFor(families, id, () => {
      const above = aboveOf(id)
      return {
        products: [id, ...above.map((one) => one.id)].map(numberOf),
        parts: [1, ...above.map(({ part }) => part)],
      }
    })
  // about 1 kB each, so that they are kept for every product of the knowledge
  const wants = new Map<ProductId, Wants>()
  const wantsOf = (id: ProductId) =>
    onceFor(wants, id, () =>
      inNumbers(made.get(id) ?? makeMade(id, { knowledge, looselyAbove }), numberOf),
    )

  function between(offered: ProductRef, wantedBy: ProductRef): ProductSupply | null {
    const { inputs, broader } = madeOf(wantedBy.id)
    const guessed = { made: wantedBy.how === 'part', offered: offered.how === 'part' }
    const sure = offered.confidence * wantedBy.confidence
    let best: ProductSupply | null = null
    const offer = (wanted: Reached | undefined, met: ProductSupply['met'], part: number) => {
      const strength = wanted ? wanted.strength * part * sure : 0
      if (wanted && strength > (best?.strength ?? 0))
        best = { strength, wanted, offered: offered.id, met, guessed }
    }
    offer(inputs.get(offered.id), 'same', MEETS.same)
    for (const { id, part } of aboveOf(offered.id)) offer(inputs.get(id), 'narrower', part)
    const loose = broader.get(offered.id)
    if (loose) offer(loose.of, 'broader', loose.part)
    return best
  }
  function levelsAbove(id: ProductId, kind: ProductId): number | null {
    if (id === kind) return 0
    return aboveOf(id).find((one) => one.id === kind)?.level ?? null
  }
  return {
    between,
    levelsAbove,
    familyOf,
    wantsOf,
    inputs: (id) => madeOf(id).inputs,
    uses: (id) => kept(used, id, () => usesOf(id, knowledge)),
    kindsAbove: (id) => aboveOf(id).map((one) => one.id),
    kindsBelow: (id) =>
      new Map(
        [[id], ...kindsBelow(id, knowledge)].flatMap((level, at) =>
          level.map((one): [ProductId, number] => [one, at]),
        ),
      ),
  }
}

/** A kind that a product is one of, over so many levels, and what is left of a strength on the way there. */
type PartAbove = { id: ProductId; level: number; part: number }

function makeMade(
  id: ProductId,
  {
    knowledge,
    looselyAbove,
  }: { knowledge: ProductKnowledge; looselyAbove: (id: ProductId) => readonly PartAbove[] },
): Made {
  const inputs = inputsOf(id, knowledge)
  const own = new Set([id, ...kindsAbove(id, knowledge).flat()])
  const broader = new Map<ProductId, { of: Reached; part: number }>()
  for (const reached of inputs.values())
    for (const { id: kind, part } of looselyAbove(reached.id)) {
      const known = broader.get(kind)
      const stronger = !known || known.of.strength * known.part < reached.strength * part
      if (!own.has(kind) && stronger) broader.set(kind, { of: reached, part })
    }
  return { inputs, broader }
}

function inNumbers({ inputs, broader }: Made, numberOf: (id: ProductId) => number): Wants {
  const all = [...inputs.values()]
  const isDirect = ({ path }: Reached) => path.length === 2
  const direct = all.filter(isDirect)
  const ordered = [...direct, ...all.filter((one) => !isDirect(one))]
  return {
    products: [...ordered.map(({ id }) => id), ...broader.keys()].map(numberOf),
    strengths: [
      ...ordered.map(({ strength }) => strength),
      ...[...broader.values()].map(({ of, part }) => of.strength * part),
    ],
    direct: direct.length,
    inputs: ordered.length,
  }
}

type Above = {
  knowledge: ProductKnowledge
  /** What is left at each level. */
  step: number
  /** What was worked out of kinds before. */
  telling: Map<ProductId, number>
}

function partsAbove(id: ProductId, { knowledge, step, telling }: Above): PartAbove[] {
  const tells = (kind: ProductId) => onceFor(telling, kind, () => tellingPart(kind, knowledge))
  return kindsAbove(id, knowledge).flatMap((level, at) =>
    level.map((kind) => ({ id: kind, level: at + 1, part: step ** (at + 1) * tells(kind) })),
  )
}

/** 五金件 has hundreds of kinds: whoever needs some of them seldom needs just this one. */
function tellingPart(kind: ProductId, knowledge: ProductKnowledge): number {
  const kinds = kindsBelow(kind, knowledge).flat().length
  return 1 / (1 + MEETS.manyKinds * Math.log(Math.max(1, kinds / MEETS.fewKinds)))
}

/** Made once for each product: the knowledge has a bounded number of them. */
function onceFor<T>(memory: Map<ProductId, T>, id: ProductId, make: () => T): T {
  const known = memory.get(id)
  if (known !== undefined) return known
  const answer = make()
  memory.set(id, answer)
  return answer
}

function kept<T>(memory: Map<ProductId, T>, id: ProductId, make: () => T): T {
  const known = memory.get(id)
  if (known) return known
  const [oldest] = memory.size >= MOST_KEPT ? memory.keys() : []
  if (oldest !== undefined) memory.delete(oldest)
  const made = make()
  memory.set(id, made)
  return made
}
