import type {
  OrganisationKind,
  Qualification,
  QualificationState,
  SizeClass,
} from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import { addDays } from '../time/days.ts'
import type { SamplePlan } from './plan.ts'
import type { Random } from './random.ts'
import type { Nature } from './tables.ts'

export type SampleQualification = {
  code: Qualification
  state: QualificationState
  statedOn: string
  expiresOn: string | null
}
export type SampleCertificate = { name: string; number: string | null; expiresOn: string }

type Draw = {
  segment: SegmentId
  kind: OrganisationKind
  size: SizeClass
  random: Random
  today: string
}

/** Larger firms hold more papers and sell further. */
const SIZE_LIFT: Record<SizeClass, number> = { micro: 0.4, small: 0.85, medium: 1.15, large: 1.3 }
/** Share of firms that export at all, by nature, before the lift. */
const EXPORTERS: Record<Nature, number> = { goods: 0.36, trade: 0.2, service: 0.08, software: 0.12 }
const HIGHEST_SHARE = 0.97
/** Three years: how long the title of a high-tech enterprise holds. */
const TITLE_DAYS = 1_096

export function drawQualifications(plan: SamplePlan, draw: Draw): SampleQualification[] {
  const { kind, size, random, today, segment } = draw
  if (kind !== 'manufacturer' && kind !== 'service_provider') return []
  const upstream = plan.knowledge.segments.get(segment)?.position === 'upstream'
  return (plan.tables.qualifications.get(size) ?? []).flatMap(([code, share]) => {
    const drawn = random.chance(share)
    const statedOn = addDays(today, -random.int(20, 1_400))
    const verified = random.chance(code === 'chain_leader' ? 0.7 : 0.2)
    const leads = code === 'chain_leader' && (upstream || kind !== 'manufacturer')
    if (!drawn || leads) return []
    const expiresOn = code === 'chain_leader' ? null : addDays(statedOn, TITLE_DAYS)
    return [{ code, state: verified ? 'verified' : 'claimed', statedOn, expiresOn } as const]
  })
}

/** Of the shares written for the nature, the cluster and the family, the highest counts. Some have run out, some soon will. */
export function drawCertificates(plan: SamplePlan, draw: Draw): SampleCertificate[] {
  const { segment, size, random, today, kind } = draw
  const { tables, knowledge } = plan
  const family = tables.familyOf.get(segment)
  if (!family || kind === 'park' || kind === 'promotion_body') return []
  const cluster = family.nature === 'goods' ? (knowledge.segments.get(segment)?.cluster ?? '') : ''
  const shares = new Map<string, number>()
  for (const scope of [family.nature, cluster, family.id])
    for (const [name, share] of tables.certificates.get(scope) ?? [])
      shares.set(name, Math.max(share, shares.get(name) ?? 0))
  return [...shares].flatMap(([name, share]) => {
    const drawn = random.chance(Math.min(HIGHEST_SHARE, share * SIZE_LIFT[size]))
    const expiresOn = addDays(today, random.int(-160, 1_000))
    const number = random.chance(0.5) ? `SL${random.int(10_000, 99_999)}Q` : null
    return drawn ? [{ name, number, expiresOn }] : []
  })
}

/** Markets an exporting firm names; at least one. */
export function drawMarkets(plan: SamplePlan, { segment, size, random }: Draw): string[] {
  const { tables, knowledge } = plan
  const nature = tables.familyOf.get(segment)?.nature ?? 'goods'
  if (!random.chance(EXPORTERS[nature] * SIZE_LIFT[size])) return []
  const cluster = knowledge.segments.get(segment)?.cluster ?? ''
  const shares = new Map([
    ...(tables.markets.get('*') ?? []),
    ...(tables.markets.get(cluster) ?? []),
  ])
  const drawn = [...shares].filter(([, share]) => random.chance(share)).map(([market]) => market)
  return drawn.length > 0 ? drawn : ['southeast-asia']
}
