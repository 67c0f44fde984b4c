import { FAIRNESS } from './weights.ts'

/** A place in a list that is to be filled. `group` keeps buckets apart: nothing moves from one into another. */
export type Ranked = { id: string; score: number; bucket: number }

export type Exposure = {
  /** Day of the list, and for whom it is: together they seed the order of near-ties. */
  day: string
  seed: string
  /** First-ten places of the last 30 days, by organisation. */
  places: ReadonlyMap<string, number>
  /** Whether an organisation is one of the small ones; unknown sizes belong to neither side. */
  small: ReadonlySet<string>
  large: ReadonlySet<string>
  /** Small ones among all organisations of known size, 0 to 1. */
  smallShare: number
}

/**
 * Fills the list from the top. Whoever keeps 98 % of the best remaining score may take a place; among those
 * the side (small or large) that is behind its share of the catalogue comes first, then who was shown least in
 * 30 days, then a shuffle that changes daily. Each place loses at most 2 %, so the whole list does.
 */
export function fairOrder<T extends Ranked>(sorted: readonly T[], exposure: Exposure): T[] {
  const rest = [...sorted]
  const order: T[] = []
  const start = unitHash(`${exposure.day} ${exposure.seed}`)
  let small = 0
  let known = 0
  while (rest.length > 0) {
    const owed = Math.floor(exposure.smallShare * (known + 1) + start) > small
    const at = pick(rest, { ...exposure, owed })
    const [taken] = rest.splice(at, 1)
    if (!taken) break
    order.push(taken)
    if (exposure.small.has(taken.id)) small += 1
    if (exposure.small.has(taken.id) || exposure.large.has(taken.id)) known += 1
  }
  return order
}

function pick(rest: readonly Ranked[], exposure: Exposure & { owed: boolean }): number {
  const [first] = rest
  if (!first) return 0
  let best = 0
  let bestKey = keyOf(first, exposure)
  for (let at = 1; at < rest.length; at += 1) {
    const one = rest[at]
    if (!one || one.bucket !== first.bucket || one.score < first.score * FAIRNESS.nearTie) break
    const key = keyOf(one, exposure)
    if (compareKeys(key, bestKey) < 0) [best, bestKey] = [at, key]
  }
  return best
}

type Key = readonly [behind: number, shown: number, shuffle: number]

function keyOf({ id }: Ranked, exposure: Exposure & { owed: boolean }): Key {
  const owedSide = exposure.owed ? exposure.small : exposure.large
  const otherSide = exposure.owed ? exposure.large : exposure.small
  const behind = owedSide.has(id) ? 0 : otherSide.has(id) ? 2 : 1
  return [behind, exposure.places.get(id) ?? 0, unitHash(`${exposure.day} ${exposure.seed} ${id}`)]
}

function compareKeys(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** A number from 0 to below 1 that only the text decides (FNV-1a, then mixed so that near texts part). */
export function unitHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
