/** Draws that depend on nothing but the seed: the same seed gives the same firms on every machine. */
export type Random = {
  /** 0 up to but not 1. */
  next: () => number
  /** Whole numbers, both ends included. */
  int: (low: number, high: number) => number
  chance: (share: number) => boolean
  pick: <T>(items: readonly T[]) => T
  /** Up to `count` different ones, in the order drawn. */
  some: <T>(items: readonly T[], count: number) => T[]
  weighted: <T>(items: Weighted<T>) => T
  bytes: (count: number) => Uint8Array
}

/** Items with their running totals, so that a draw is a binary search. */
export type Weighted<T> = { items: readonly T[]; totals: readonly number[] }

export function weightedOf<T>(pairs: Iterable<readonly [T, number]>): Weighted<T> {
  const items: T[] = []
  const totals: number[] = []
  let total = 0
  for (const [item, weight] of pairs) {
    if (weight <= 0) continue
    total += weight
    items.push(item)
    totals.push(total)
  }
  return { items, totals }
}

/** The item at a share of the whole weight, 0 up to 1. */
export function atShare<T>({ items, totals }: Weighted<T>, share: number): T {
  const wanted = share * (totals.at(-1) ?? 0)
  let [low, high] = [0, items.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((totals[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return given(items[low])
}

/** Draws of one stream (`numbers` say which: the firm, the purpose), sfc32 over four mixed words. */
export function createRandom(...numbers: readonly number[]): Random {
  let [a, b, c, d] = [mix(numbers, 1), mix(numbers, 2), mix(numbers, 3), 1]
  function word(): number {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i += 1) word()
  const next = () => word() / 4_294_967_296
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (items) => given(items[int(0, items.length - 1)]),
    some(items, count) {
      const rest = [...items]
      const taken = Math.min(count, rest.length)
      for (let i = 0; i < taken; i += 1) {
        const other = int(i, rest.length - 1)
        const drawn = given(rest[other])
        rest[other] = given(rest[i])
        rest[i] = drawn
      }
      return rest.slice(0, taken)
    },
    weighted: (items) => atShare(items, next()),
    bytes: (count) => Uint8Array.from({ length: count }, () => word() & 255),
  }
}

/** The golden ratio's multiples fill the unit line evenly, so small catalogues have every trade too. */
export function evenShare(index: number): number {
  return (0.5 + index * 0.618_033_988_749_894_9) % 1
}

/** murmur3's finaliser over each number in turn. */
function mix(numbers: readonly number[], salt: number): number {
  let hash = Math.imul(salt, 0x9e3779b1)
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number | 0), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash
}

function given<T>(item: T | undefined): T {
  if (item === undefined) throw new RangeError('nothing to draw from')
  return item
}
