import { endsOf } from './path-ends.ts'
import type { Evidence, Finding, Reason } from './types.ts'
import { MODIFIERS, REASONS, SUBSTANCE } from './weights.ts'

/** Criteria that quote both records or a path; titles, dates and badges stand in the table instead. */
const QUOTED = ['product', 'chain', 'specification', 'certificate', 'region'] as const
type Quoted = (typeof QUOTED)[number]

type Candidate = Reason & { strength: number }

/** The pieces of evidence that speak for a match: the strongest of substance, then by strength; at most two of one criterion. */
export function reasonsOf(findings: readonly Finding[]): Reason[] {
  const all = findings.flatMap((finding) =>
    (QUOTED as readonly string[]).includes(finding.criterion) ? speaking(finding) : [],
  )
  const sorted = all.sort((a, b) => b.strength - a.strength)
  const first = sorted.find(({ criterion }) => criterion === 'product' || criterion === 'chain')
  if (!first) return []
  // a list shows one reason, and where somebody works is none by itself
  return [first, ...sorted.filter((one) => one !== first)]
    .slice(0, REASONS.most)
    .map(({ strength: _, ...reason }) => reason)
}

function speaking({ criterion, score, code, evidence }: Finding): Candidate[] {
  if (score === 'unknown') return []
  const quoted = criterion as Quoted
  return evidence
    .filter((one) => speaksFor(quoted, one))
    .map((one) => ({
      criterion,
      code: one.code ?? code,
      ...(one.own ? { own: one.own } : {}),
      ...(one.other ? { other: one.other } : {}),
      ...(one.path ? { path: one.path } : {}),
      ...(one.supply ? { supply: one.supply } : {}),
      strength: strengthOf(quoted, one),
    }))
    .filter(({ strength }) => strength >= REASONS.least)
    .filter(distinct)
    .slice(0, criterion === 'region' ? 1 : REASONS.mostOfOneCriterion)
}

/** Evidence of a criterion that only moves a score must lie above the score that moves nothing. */
function speaksFor(criterion: Quoted, { weight, own, other }: Evidence): boolean {
  if (criterion === 'product' || criterion === 'chain') return weight > 0
  if (!own || !other) return false
  return criterion === 'region' ? weight > MODIFIERS.region.neutral : weight > 0
}

function strengthOf(criterion: Quoted, { weight }: Evidence): number {
  if (criterion === 'product' || criterion === 'chain') return weight * SUBSTANCE[criterion]
  const { weight: moves, neutral } = MODIFIERS[criterion]
  return criterion === 'region' ? moves * (weight - neutral) : moves * (1 - neutral) * weight
}

/** One need is quoted once, also where several offers answer it, and so is one segment of the other party. */
function distinct(one: Candidate, place: number, all: readonly Candidate[]): boolean {
  return all.findIndex((other) => subjectOf(other) === subjectOf(one)) === place
}

function subjectOf({ path, code, own }: Candidate): string | undefined {
  return path ? endsOf(path, code).other : own
}
