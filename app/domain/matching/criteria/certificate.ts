import { addDays, dayOf } from '../../time/days.ts'
import { accumulate } from '../accumulate.ts'
import { certificateKey, comparedOf } from '../compared.ts'
import { type MatchContext, supplyOf, type View } from '../context.ts'
import type { Evidence, Finding, HeldCertificate, MatchParty } from '../types.ts'
import { EXPIRING_DAYS, FURTHER_EVIDENCE, MODIFIERS, POINT } from '../weights.ts'
import { type Score, tally, unknown } from './grade.ts'

const STATES = ['held', 'expiring', 'expired', 'missing'] as const
type State = (typeof STATES)[number]

const MOVES = {
  held: { up: POINT.fits, down: 0 },
  expiring: { up: POINT.near, down: 0 },
  expired: { up: 0, down: POINT.misses * 0.5 },
  missing: { up: 0, down: POINT.misses },
} as const satisfies Record<State, { up: number; down: number }>

type Point = { name: string; held: HeldCertificate | null; state: State }

/** What the customer's live needs ask for, against what the supplier holds today. */
function pointsOf(view: View, context: MatchContext): Point[] {
  const supply = supplyOf(view)
  if (!supply || supply.customer.wants.certificates.length === 0) return []
  return [...new Set(supply.customer.wants.certificates)].map((name) => {
    const held = heldOf(name, { supplier: supply.supplier, context })
    return { name, held, state: stateOf(held, context.now) }
  })
}

/** The same for both sides. */
export function certificateScore(view: View, context: MatchContext): Score {
  return scoreOf(pointsOf(view, context))
}

function scoreOf(points: readonly Point[]): Score {
  if (points.length === 0) return 'unknown'
  const total = (move: 'up' | 'down') =>
    accumulate(
      points.map(({ state }) => MOVES[state][move]),
      FURTHER_EVIDENCE,
    )
  return tally(MODIFIERS.certificate.neutral, { up: total('up'), down: total('down') })
}

/** Certificates that the customer's live needs ask for, against what the supplier holds today. */
export function certificateFit(view: View, context: MatchContext): Finding {
  const points = pointsOf(view, context)
  const score = scoreOf(points)
  if (score === 'unknown') return unknown('certificate')
  const worst = STATES.findLast((state) => points.some((one) => one.state === state)) ?? 'held'
  return {
    criterion: 'certificate',
    score,
    verdict: worst === 'held' ? 'fits' : worst === 'missing' && score < 0.3 ? 'misses' : 'near',
    code: `certificate_${worst}`,
    evidence: points.map((point) => evidenceOf(point, view)).sort((a, b) => b.weight - a.weight),
  }
}

function evidenceOf({ name, held, state }: Point, view: View): Evidence {
  const asked = name
  const has = held ? (held.expiresOn ? `${held.name} ${held.expiresOn}` : held.name) : undefined
  const [own, other] = view.role === 'supplier' ? [asked, has] : [has, asked]
  return {
    ...(own ? { own } : {}),
    ...(other ? { other } : {}),
    weight: MOVES[state].up,
    code: `certificate_${state}`,
  }
}

/** The certificate of that name that lasts longest. */
function heldOf(
  name: string,
  { supplier, context }: { supplier: MatchParty; context: MatchContext },
): HeldCertificate | null {
  const wanted = certificateKey(name, context)
  const lasts = (one: HeldCertificate) => one.expiresOn ?? '9999-12-31'
  return comparedOf(supplier, context)
    .certificates()
    .flatMap(({ key, held }) => (key === wanted ? [held] : []))
    .reduce<HeldCertificate | null>(
      (best, one) => (best && lasts(best) > lasts(one) ? best : one),
      null,
    )
}

function stateOf(held: HeldCertificate | null, now: Date): State {
  if (!held) return 'missing'
  if (!held.expiresOn) return 'held'
  const today = dayOf(now)
  if (held.expiresOn < today) return 'expired'
  return held.expiresOn <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'held'
}
