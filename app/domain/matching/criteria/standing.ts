import { freshnessOf } from '../../time/freshness.ts'
import type { MatchContext, View } from '../context.ts'
import type { Finding } from '../types.ts'
import { FRESH_SCORES, QUALIFICATION_SCORES, TRUST_SCORES } from '../weights.ts'
import { unknown } from './grade.ts'

/** Titles of the other party; one that an officer checked counts more, and having none counts nothing. */
export function qualificationFit({ other }: View): Finding {
  const best = other.qualifications.toSorted(
    (a, b) => QUALIFICATION_SCORES[b.state] - QUALIFICATION_SCORES[a.state],
  )[0]
  if (!best) return unknown('qualification', 'no_qualification')
  return {
    criterion: 'qualification',
    score: QUALIFICATION_SCORES[best.state],
    verdict: 'fits',
    code: best.state === 'verified' ? 'qualified' : 'qualification_claimed',
    evidence: [{ other: best.code, weight: QUALIFICATION_SCORES[best.state] }],
  }
}

const FRESH_VERDICTS = { fresh: 'fits', ageing: 'near', stale: 'misses' } as const
const FRESH_CODES = {
  fresh: 'confirmed_lately',
  ageing: 'confirmed_some_time_ago',
  stale: 'confirmed_long_ago',
} as const

/** When the other party last said that its record is still true. */
export function freshnessFit({ other }: View, { now }: MatchContext): Finding {
  if (!other.confirmedAt) return unknown('freshness')
  const freshness = freshnessOf(new Date(other.confirmedAt), now)
  const score = FRESH_SCORES[freshness]
  return {
    criterion: 'freshness',
    score,
    verdict: FRESH_VERDICTS[freshness],
    code: FRESH_CODES[freshness],
    evidence: [{ other: other.confirmedAt, weight: score }],
  }
}

/** Checked by an officer, or stated by the firm itself. */
export function trustFit({ other }: View): Finding {
  if (other.anonymous) return unknown('trust')
  const score = other.verifiedOn ? TRUST_SCORES.verified : TRUST_SCORES.stated
  return {
    criterion: 'trust',
    score,
    verdict: other.verifiedOn ? 'fits' : 'near',
    code: other.verifiedOn ? 'verified' : 'stated_by_firm',
    evidence: other.verifiedOn ? [{ other: other.verifiedOn, weight: score }] : [],
  }
}
