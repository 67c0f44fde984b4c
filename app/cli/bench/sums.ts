import type { QueryClass } from './classes.ts'
import type { Times } from './closed-loop.ts'
import { type Quantiles, quantilesOf, quantilesOver } from './quantiles.ts'
import type { Cell, ClassResult } from './results.ts'

/** Times of every engine by class. */
export type AllTimes = ReadonlyMap<string, ReadonlyMap<string, Times>>

export function sumUp(
  classes: readonly QueryClass[],
  times: AllTimes,
): { classes: ClassResult[]; overall: Record<string, Quantiles> } {
  const engines = new Set([...times.values()].flatMap((one) => [...one.keys()]))
  return {
    classes: classes.map(({ name, queries }) => {
      const own = times.get(name) ?? new Map<string, Times>()
      return {
        name,
        queries: queries.length,
        samePage: samePage(own.get('service'), own.get('postgres')),
        engines: Object.fromEntries([...own].map(([engine, one]) => [engine, cellOf(one)])),
      }
    }),
    overall: Object.fromEntries(
      [...engines].map((engine) => [
        engine,
        quantilesOver([...times.values()].map((one) => one.get(engine)?.warm ?? [])),
      ]),
    ),
  }
}

function cellOf({ first, warm }: Times): Cell {
  const total = warm.reduce((sum, ms) => sum + ms, 0)
  return {
    ...quantilesOf(warm),
    first: quantilesOf(first),
    perSecond: total > 0 ? (warm.length * 1_000) / total : 0,
  }
}

function samePage(one: Times | undefined, other: Times | undefined): number | null {
  if (!one || !other) return null
  const pairs = one.answers.slice(0, other.answers.length)
  const same = pairs.filter((answer, at) => answer.ids.join() === other.answers[at]?.ids.join())
  return pairs.length === 0 ? null : same.length / pairs.length
}
