import type { Freshness } from '../../time/freshness.ts'
import { freshnessOf } from '../../time/freshness.ts'
import { comparedOf } from '../compared.ts'
import type { MatchContext, View } from '../context.ts'
import type { Finding, HeldQualification } from '../types.ts'
import { FRESH_SCORES, QUALIFICATION_SCORES, TRUST_SCORES } from '../weights.ts'
import { type Score, unknown } from './grade.ts'

function bestTitle({ other }: View): HeldQualification | null {
  return (
    other.qualifications.find(({ state }) => state === 'verified') ??
    other.qualifications[0] ??
    null
  )
}

export function qualificationScore(view: View): Score {
  const best = bestTitle(view)
  return best ? QUALIFICATION_SCORES[best.state] : 'unknown'
}

/** Titles of the other party; one that an officer checked counts more, and having none counts nothing. */
export function qualificationFit(view: View): Finding {
  const best = bestTitle(view)
  if (!best) return unknown('qualification', 'no_qualification')
  const score = QUALIFICATION_SCORES[best.state]
  return {
    criterion: 'qualification',
    score,
    verdict: 'fits',
    code: best.state === 'verified' ? 'qualified' : 'qualification_claimed',
    evidence: [{ other: best.code, weight: score }],
  }
}

const FRESH_VERDICTS = { fresh: 'fits', ageing: 'near', stale: 'misses' } as const
const FRESH_CODES = {
  fresh: 'confirmed_lately',
  ageing: 'confirmed_some_time_ago',
  stale: 'confirmed_long_ago',
} as const

function freshness({ other }: View, context: MatchContext): Freshness | null {
  const { confirmed } = comparedOf(other, context)
  return confirmed === null ? null : freshnessOf(new Date(confirmed), context.now)
}

export function freshnessScore(view: View, context: MatchContext): Score {
  const found = freshness(view, context)
  return found ? FRESH_SCORES[found] : 'unknown'
}

/** When the other party last said that its record is still true. */
export function freshnessFit(view: View, context: MatchContext): Finding {
  const found = freshness(view, context)
  if (!found) return unknown('freshness')
  return {
    criterion: 'freshness',
    score: FRESH_SCORES[found],
    verdict: FRESH_VERDICTS[found],
    code: FRESH_CODES[found],
    evidence: [{ other: view.other.confirmedAt, weight: FRESH_SCORES[found] }],
  }
}

export function trustScore({ other }: View): Score {
  if (other.anonymous) return 'unknown'
  return other.verifiedOn ? TRUST_SCORES.verified : TRUST_SCORES.stated
}

/** Checked by an officer, or stated by the firm itself. */
export function trustFit(view: View): Finding {
  const score = trustScore(view)
  if (score === 'unknown') return unknown('trust')
  const { verifiedOn } = view.other
  return {
    criterion: 'trust',
    score,
    verdict: verifiedOn ? 'fits' : 'near',
    code: verifiedOn ? 'verified' : 'stated_by_firm',
    evidence: verifiedOn ? [{ other: verifiedOn, weight: score }] : [],
  }
}
