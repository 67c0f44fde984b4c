import type { SizeClass } from '../enterprise/types.ts'
import { FAIRNESS } from './weights.ts'

/** Places of a list that count. */
const TOP = 10

/** One list as it was shown: who stands where, with what orders it. Stale records stand last by rule, which is no loss. */
type Shown = { score: number; stale: boolean; size: SizeClass | null }
export type ShownList = readonly Shown[]

export type ExposureMeasure = {
  lists: number
  /** Of the first ten places of all lists held by firms of known size, the part of small ones. */
  smallPlaces: number
  smallShare: number
  /** Part of places over part of the catalogue; 1 is fair. */
  ratio: number
  /** What the order loses against the plain order by score, by discounted gain of the first ten. */
  loss: number
}

/** How fair the first ten places are to micro and small firms, and what that costs. */
export function measureExposure(lists: readonly ShownList[], smallShare: number): ExposureMeasure {
  const small: readonly (SizeClass | null)[] = FAIRNESS.small
  const places = lists.flatMap((list) => list.slice(0, TOP)).filter(({ size }) => size !== null)
  const held = places.filter(({ size }) => small.includes(size)).length
  const smallPlaces = places.length === 0 ? 0 : held / places.length
  const kept = lists.map((list) => gain(list.map(({ score }) => score)))
  const best = lists.map((list) => gain(list.toSorted(byScore).map(({ score }) => score)))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    lists: lists.length,
    smallPlaces,
    smallShare,
    ratio: smallShare === 0 ? 0 : smallPlaces / smallShare,
    loss: sum(best) === 0 ? 0 : 1 - sum(kept) / sum(best),
  }
}

function byScore(a: Shown, b: Shown): number {
  return Number(a.stale) - Number(b.stale) || b.score - a.score
}

function gain(scores: readonly number[]): number {
  return scores
    .slice(0, TOP)
    .reduce((total, score, place) => total + score / Math.log2(place + 2), 0)
}
