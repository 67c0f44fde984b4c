import type { MadeFrom, ProductId, ProductKnowledge } from '../knowledge/types.ts'
import { kindsAbove, kindsBelow, type Levels } from './kinds.ts'
import type { ProductStep, Reached } from './types.ts'
import { LINK, PASSED_ON, REACH } from './weights.ts'

export type ReachedById = ReadonlyMap<ProductId, Reached>

/** Which end of a link is walked to, and which links leave a product. */
type Walk = {
  links: (id: ProductId) => readonly MadeFrom[]
  end: (link: MadeFrom) => ProductId
}

/** What goes into a product: its own inputs, those of its kinds, and what these are made from; strongest first. */
export function inputsOf(id: ProductId, knowledge: ProductKnowledge): ReachedById {
  return reach(id, knowledge, {
    links: (one) => knowledge.inputsOf.get(one) ?? [],
    end: ({ input }) => input,
  })
}

/** What a product goes into; the same walk the other way. */
export function usesOf(id: ProductId, knowledge: ProductKnowledge): ReachedById {
  return reach(id, knowledge, {
    links: (one) => knowledge.usesOf.get(one) ?? [],
    end: ({ product }) => product,
  })
}

function reach(id: ProductId, knowledge: ProductKnowledge, walk: Walk): ReachedById {
  const above = kindsAbove(id, knowledge)
  const below = kindsBelow(id, knowledge)
  const relatives = new Set([id, ...above.flat(), ...below.flat()])
  const near = collect([
    ...steps({ from: [{ id, by: 'start' }], factor: 1 }, walk),
    ...[...aboveSteps(id, above, walk), ...belowSteps(id, below, walk)].filter(
      (one) => !relatives.has(one.id),
    ),
  ])
  const strongest = [...near.values()].sort(byStrength).slice(0, REACH.passedOn)
  const far = strongest.flatMap((first) =>
    PASSED_ON.has(first.role)
      ? steps({ from: first.path, factor: first.strength * REACH.secondStep }, walk).filter(
          (one) => PASSED_ON.has(one.role) && !relatives.has(one.id) && !near.has(one.id),
        )
      : [],
  )
  const all = [...collect([...near.values(), ...far]).values()]
  return new Map(all.sort(byStrength).map((one) => [one.id, one]))
}

function byStrength(a: Reached, b: Reached): number {
  return b.strength - a.strength || (a.id < b.id ? -1 : 1)
}

/** The strongest way to each product; ways too weak to matter are dropped. */
function collect(ways: readonly Reached[]): Map<ProductId, Reached> {
  const best = new Map<ProductId, Reached>()
  for (const way of ways) {
    const known = best.get(way.id)
    if (way.strength >= REACH.least && (!known || known.strength < way.strength))
      best.set(way.id, way)
  }
  return best
}

/** The links that leave the last product of a path; those too weak to matter are not walked. */
function steps(
  { from, factor }: { from: readonly ProductStep[]; factor: number },
  { links, end }: Walk,
): Reached[] {
  const last = from.at(-1)
  if (!last || factor < REACH.least) return []
  const found: Reached[] = []
  for (const link of links(last.id)) {
    const strength = factor * LINK.weight[link.weight] * LINK.role[link.role]
    if (strength < REACH.least) continue
    const id = end(link)
    found.push({
      id,
      strength,
      role: link.role,
      path: [...from, { id, by: 'link', role: link.role }],
    })
  }
  return found
}

function aboveSteps(id: ProductId, above: Levels, walk: Walk): Reached[] {
  return above.flatMap((level, at) =>
    level.flatMap((kind) =>
      steps(
        {
          from: [
            { id, by: 'start' },
            { id: kind, by: 'kind' },
          ],
          factor: REACH.fromKind ** (at + 1),
        },
        walk,
      ),
    ),
  )
}

/** What most of its kinds have, the product has: by the part of the nearest kinds that have the link. */
function belowSteps(id: ProductId, below: Levels, walk: Walk): Reached[] {
  const [kinds = []] = below
  const ways = new Map<ProductId, Reached[]>()
  for (const kind of kinds) {
    const from: ProductStep[] = [
      { id, by: 'start' },
      { id: kind, by: 'narrower' },
    ]
    for (const way of steps({ from, factor: REACH.fromNarrower }, walk))
      ways.set(way.id, [...(ways.get(way.id) ?? []), way])
  }
  return [...ways.values()].flatMap((same) => {
    const [best] = same.toSorted(byStrength)
    if (!best) return []
    const sum = same.reduce((total, { strength }) => total + strength, 0)
    return [{ ...best, strength: sum / Math.sqrt(kinds.length * same.length) }]
  })
}
