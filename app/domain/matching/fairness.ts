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
  const rest = sorted.map((one) => standingOf(one, exposure))
  const order: T[] = []
  const start = unitHash(`${exposure.day} ${exposure.seed}`)
  let small = 0
  let known = 0
  while (rest.length > 0) {
    const owed = Math.floor(exposure.smallShare * (known + 1) + start) > small ? 'small' : 'large'
    const [taken] = rest.splice(pick(rest, owed), 1)
    if (!taken) break
    order.push(taken.one)
    if (taken.side === 'small') small += 1
    if (taken.side !== null) known += 1
  }
  return order
}

type Side = 'small' | 'large'
/** What decides among near-ties, worked out once. */
type Standing<T> = { one: T; side: Side | null; shown: number; shuffle: number }

function standingOf<T extends Ranked>(one: T, exposure: Exposure): Standing<T> {
  const { id } = one
  return {
    one,
    side: exposure.small.has(id) ? 'small' : exposure.large.has(id) ? 'large' : null,
    shown: exposure.places.get(id) ?? 0,
    shuffle: unitHash(`${exposure.day} ${exposure.seed} ${id}`),
  }
}

function pick(rest: readonly Standing<Ranked>[], owed: Side): number {
  let [best] = rest
  if (!best) return 0
  const { score, bucket } = best.one
  const least = score * FAIRNESS.nearTie
  let place = 0
  for (let at = 1; at < rest.length; at += 1) {
    const next = rest[at]
    if (!next || next.one.bucket !== bucket || next.one.score < least) break
    if (comesBefore({ next, best }, owed)) {
      best = next
      place = at
    }
  }
  return place
}

type Two = { next: Standing<Ranked>; best: Standing<Ranked> }

function comesBefore({ next, best }: Two, owed: Side): boolean {
  const behind = turnOf(next.side, owed) - turnOf(best.side, owed)
  return (behind || next.shown - best.shown || next.shuffle - best.shuffle) < 0
}

function turnOf(side: Side | null, owed: Side): number {
  if (side === null) return 1
  return side === owed ? 0 : 2
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
