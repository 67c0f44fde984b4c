import type { OrganisationKind } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { Region, RegionCode } from '../region/types.ts'
import type { SamplePlan } from './plan.ts'
import { type Random, type Weighted, weightedOf } from './random.ts'

export type SamplePlace = {
  /** Where it works; facets and distance go by it. */
  city: RegionCode
  district: RegionCode
  seatCity: RegionCode
  seatDistrict: RegionCode
}

type Draw = { segment: SegmentId; kind: OrganisationKind; random: Random; city?: RegionCode }

/** Only makers work away from their seat. */
export function drawPlace(plan: SamplePlan, { segment, kind, random, city }: Draw): SamplePlace {
  const cities = plan.citiesOf.get(segment)
  if (!cities) throw new RangeError(`no cities for ${segment}`)
  const works = city ?? random.weighted(cities)
  const district = drawDistrict(plan, { city: works, segment, random })
  const seat = kind === 'manufacturer' ? drawSeat(plan, { city: works, random }) : works
  const seatDistrict =
    seat === works ? district : drawDistrict(plan, { city: seat, segment, random })
  return { city: works, district, seatCity: seat, seatDistrict }
}

function drawSeat(
  { tables }: SamplePlan,
  { city, random }: { city: RegionCode; random: Random },
): RegionCode {
  let rest = random.next() * 100
  for (const [seat, percent] of tables.seatMoves.get(city) ?? []) {
    rest -= percent
    if (rest < 0) return seat
  }
  return city
}

const known = new WeakMap<SamplePlan, Map<string, Weighted<RegionCode>>>()

/** A district or town by the narrowest weight that is written for it. */
function drawDistrict(
  plan: SamplePlan,
  { city, segment, random }: { city: RegionCode; segment: SegmentId; random: Random },
): RegionCode {
  const memory = known.get(plan) ?? new Map<string, Weighted<RegionCode>>()
  known.set(plan, memory)
  const key = `${city} ${segment}`
  const weights = memory.get(key) ?? districtsOf(plan, { city, segment })
  memory.set(key, weights)
  return weights.items.length === 0 ? city : random.weighted(weights)
}

function districtsOf(
  { regions, tables, knowledge }: SamplePlan,
  { city, segment }: { city: RegionCode; segment: SegmentId },
): Weighted<RegionCode> {
  const cluster = knowledge.segments.get(segment)?.cluster ?? ''
  const weightOf = ({ code }: Region) => {
    const written = tables.districtWeights.get(code)
    return written?.get(segment) ?? written?.get(cluster) ?? written?.get('*') ?? 1
  }
  return weightedOf(regions.childrenOf(city).map((one) => [one.code, weightOf(one)]))
}
