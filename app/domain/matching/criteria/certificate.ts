import { addDays, dayOf } from '../../time/days.ts'
import { accumulate } from '../accumulate.ts'
import { type MatchContext, supplyOf, type View } from '../context.ts'
import type { Evidence, Finding, HeldCertificate } from '../types.ts'
import { EXPIRING_DAYS, FURTHER_EVIDENCE, MODIFIERS, POINT } from '../weights.ts'
import { tally, unknown } from './grade.ts'

const STATES = ['held', 'expiring', 'expired', 'missing'] as const
type State = (typeof STATES)[number]

const MOVES = {
  held: { up: POINT.fits, down: 0 },
  expiring: { up: POINT.near, down: 0 },
  expired: { up: 0, down: POINT.misses * 0.5 },
  missing: { up: 0, down: POINT.misses },
} as const satisfies Record<State, { up: number; down: number }>

/** Certificates that the customer's live needs ask for, against what the supplier holds today. */
export function certificateFit(view: View, context: MatchContext): Finding {
  const supply = supplyOf(view)
  const wanted = supply ? [...new Set(supply.customer.wants.certificates)] : []
  if (!supply || wanted.length === 0) return unknown('certificate')
  const points = wanted.map((name) => {
    const held = heldOf(name, supply.supplier.certificates, context)
    return { name, held, state: stateOf(held, context.now) }
  })
  const total = (move: 'up' | 'down') =>
    accumulate(
      points.map(({ state }) => MOVES[state][move]),
      FURTHER_EVIDENCE,
    )
  const score = tally(MODIFIERS.certificate.neutral, { up: total('up'), down: total('down') })
  const worst = STATES.findLast((state) => points.some((one) => one.state === state)) ?? 'held'
  return {
    criterion: 'certificate',
    score,
    verdict: worst === 'held' ? 'fits' : worst === 'missing' && score < 0.3 ? 'misses' : 'near',
    code: `certificate_${worst}`,
    evidence: points
      .map(({ name, held, state }) => evidenceOf({ view, name, held, state }))
      .sort((a, b) => b.weight - a.weight),
  }
}

type Point = { view: View; name: string; held: HeldCertificate | null; state: State }

function evidenceOf({ view, name, held, state }: Point): Evidence {
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
  held: readonly HeldCertificate[],
  context: MatchContext,
): HeldCertificate | null {
  const key = keyOf(name, context)
  const same = held.filter((one) => keyOf(one.name, context) === key)
  const lasts = (one: HeldCertificate) => one.expiresOn ?? '9999-12-31'
  return same.toSorted((a, b) => (lasts(a) < lasts(b) ? 1 : -1))[0] ?? null
}

function keyOf(name: string, { prepare }: MatchContext): string {
  return prepare(name).folded.replace(/[/-]/g, '')
}

function stateOf(held: HeldCertificate | null, now: Date): State {
  if (!held) return 'missing'
  if (!held.expiresOn) return 'held'
  const today = dayOf(now)
  if (held.expiresOn < today) return 'expired'
  return held.expiresOn <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'held'
}
