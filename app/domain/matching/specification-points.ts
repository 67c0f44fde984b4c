import type { Specification } from '../enterprise/types.ts'
import type { MatchContext } from './context.ts'
import { describeSpecification } from './say-specification.ts'
import type { MatchItem } from './types.ts'
import { NEAR_BOUND } from './weights.ts'

export type SpecificationOutcome = 'fits' | 'near' | 'misses'
/** One line of the specification that both gave, as both wrote it. */
export type SpecificationPoint = { outcome: SpecificationOutcome; own: string; other: string }

/** Lines of the same name whose ranges or words can be compared. */
export function specificationPoints(
  own: MatchItem,
  other: MatchItem,
  context: MatchContext,
): SpecificationPoint[] {
  return own.specifications.flatMap((mine) =>
    other.specifications.flatMap((theirs) => {
      if (!sameName(mine.name, theirs.name, context)) return []
      const outcome = compare(mine, theirs, context)
      if (!outcome) return []
      return [{ outcome, own: describeSpecification(mine), other: describeSpecification(theirs) }]
    }),
  )
}

export function worstOf(points: readonly SpecificationPoint[]): SpecificationOutcome {
  const found = (['misses', 'near'] as const).find((outcome) =>
    points.some((one) => one.outcome === outcome),
  )
  return found ?? 'fits'
}

function sameName(one: string, other: string, { prepare }: MatchContext): boolean {
  return prepare(one).folded === prepare(other).folded
}

function compare(
  one: Specification,
  other: Specification,
  context: MatchContext,
): SpecificationOutcome | null {
  if (hasRange(one) && hasRange(other)) {
    if (unitOf(one) !== unitOf(other)) return null
    return compareRanges(rangeOf(one), rangeOf(other))
  }
  if (!one.text || !other.text) return null
  const [mine, theirs] = [context.prepare(one.text), context.prepare(other.text)]
  if (mine.folded === theirs.folded) return 'fits'
  return mine.codes.size > 0 && theirs.codes.size > 0 ? 'misses' : null
}

function hasRange({ min, max }: Specification): boolean {
  return min !== undefined || max !== undefined
}

function unitOf({ unit }: Specification): string {
  return (unit ?? '').normalize('NFKC').toLowerCase().replaceAll(' ', '')
}

type Range = { min: number; max: number }

function rangeOf({ min, max }: Specification): Range {
  return { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY }
}

/** Ranges that meet fit; a gap of at most a tenth of the bound is nearly a fit. */
function compareRanges(one: Range, other: Range): SpecificationOutcome {
  const low = Math.max(one.min, other.min)
  const high = Math.min(one.max, other.max)
  if (low <= high) return 'fits'
  return low - high <= NEAR_BOUND * Math.max(Math.abs(low), Math.abs(high)) ? 'near' : 'misses'
}
