import type { Specification } from '../enterprise/types.ts'
import type { MatchContext } from './context.ts'
import type { MatchItem } from './types.ts'
import { NEAR_BOUND } from './weights.ts'

export type SpecificationOutcome = 'fits' | 'near' | 'misses'
/** One line of the specification that both gave. */
export type SpecificationPoint = {
  outcome: SpecificationOutcome
  wanted: Specification
  offered: Specification
}

/** Lines of the same name whose ranges or words can be compared. */
export function specificationPoints(
  wanted: MatchItem,
  offered: MatchItem,
  context: Pick<MatchContext, 'prepare'>,
): readonly SpecificationPoint[] {
  if (wanted.specifications.length === 0 || offered.specifications.length === 0) return NONE
  const points: SpecificationPoint[] = []
  for (const mine of wanted.specifications)
    for (const theirs of offered.specifications) {
      if (!sameName(mine.name, theirs.name, context)) continue
      const outcome = compare(mine, theirs, context)
      if (outcome) points.push({ outcome, wanted: mine, offered: theirs })
    }
  return points
}

const NONE: readonly SpecificationPoint[] = []

export function worstOf(points: readonly SpecificationPoint[]): SpecificationOutcome {
  const found = (['misses', 'near'] as const).find((outcome) =>
    points.some((one) => one.outcome === outcome),
  )
  return found ?? 'fits'
}

function sameName(one: string, other: string, { prepare }: Pick<MatchContext, 'prepare'>): boolean {
  return one === other || prepare(one).folded === prepare(other).folded
}

function compare(
  wanted: Specification,
  offered: Specification,
  context: Pick<MatchContext, 'prepare'>,
): SpecificationOutcome | null {
  if (hasRange(wanted) && hasRange(offered)) {
    if (wanted.unit !== offered.unit && unitOf(wanted) !== unitOf(offered)) return null
    return compareRanges(rangeOf(wanted), rangeOf(offered))
  }
  if (!wanted.text || !offered.text) return null
  const [mine, theirs] = [context.prepare(wanted.text), context.prepare(offered.text)]
  if (mine.folded === theirs.folded) return 'fits'
  return mine.codes.length > 0 && theirs.codes.length > 0 ? 'misses' : null
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

/**
 * Ranges that meet fit: among 30–120 mm there is a 60 mm. Two bounds of the same kind are promises, not choices:
 * who wants at most 0.005 mm is not served by at most 0.011 mm. A gap of at most a tenth is nearly a fit.
 */
function compareRanges(wanted: Range, offered: Range): SpecificationOutcome {
  const [low, high] = gapOf(wanted, offered)
  if (low <= high) return 'fits'
  return low - high <= NEAR_BOUND * Math.max(Math.abs(low), Math.abs(high)) ? 'near' : 'misses'
}

/** What must not exceed what. */
function gapOf(wanted: Range, offered: Range): [low: number, high: number] {
  const atMost = ({ min, max }: Range) => !Number.isFinite(min) && Number.isFinite(max)
  const atLeast = ({ min, max }: Range) => Number.isFinite(min) && !Number.isFinite(max)
  if (atMost(wanted) && atMost(offered)) return [offered.max, wanted.max]
  if (atLeast(wanted) && atLeast(offered)) return [wanted.min, offered.min]
  return [Math.max(wanted.min, offered.min), Math.min(wanted.max, offered.max)]
}
