import type { OrganisationKind, SizeClass } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { SamplePlace } from './places.ts'
import type { SamplePlan } from './plan.ts'
import type { SampleProduct } from './products.ts'
import type { Random } from './random.ts'
import {
  fillPattern,
  type Sayings,
  sayAmount,
  sayable,
  sayCapacity,
  saySpecification,
} from './say.ts'
import type { Role } from './tables.ts'

/** What the sentences of a firm are made of. */
export type AboutFacts = {
  kind: OrganisationKind
  segment: SegmentId
  size: SizeClass
  place: SamplePlace
  short: string
  initials: string
  foundedYear: number
  thisYear: number
  offers: readonly SampleProduct[]
  needs: readonly SampleProduct[]
  certificates: readonly string[]
  markets: readonly string[]
}

const STAFF: Record<SizeClass, readonly [number, number]> = {
  micro: [3, 19],
  small: [20, 299],
  medium: [300, 999],
  large: [1_000, 6_000],
}
/** In the order in which they are told, after the opening. */
const PARTS = [
  'plant',
  'ability',
  'customers',
  'quality',
  'export',
  'people',
  'needs',
  'terms',
] as const

export function roleOf(
  plan: SamplePlan,
  { kind, segment }: Pick<AboutFacts, 'kind' | 'segment'>,
): Role {
  if (kind === 'park') return 'park'
  if (kind === 'promotion_body') return 'promote'
  if (kind === 'institute') return 'research'
  if (kind === 'trader') return 'trade'
  const nature = plan.tables.familyOf.get(segment)?.nature
  if (nature === 'software') return 'soft'
  if (nature === 'trade') return 'trade'
  return nature === 'service' || kind === 'service_provider' ? 'serve' : 'make'
}

/** Two to five sentences. */
export function writeAbout(plan: SamplePlan, facts: AboutFacts, random: Random): string {
  const { about } = plan.tables
  const role = roleOf(plan, facts)
  const sayings = sayingsOf(plan, facts, random)
  const can = (part: string) => sayable(about, { part, role, sayings })
  const opening = random.pick(can('open'))
  const open = PARTS.filter((part) => can(part).length > 0)
  const chosen = new Set(random.some(open, random.int(1, 4)))
  const sentences = PARTS.filter((part) => chosen.has(part)).map((part) => random.pick(can(part)))
  return [opening, ...sentences].map(({ text }) => fillPattern(text, sayings)).join('')
}

/** Every place that a pattern may have, for one firm. */
export function sayingsOf(plan: SamplePlan, facts: AboutFacts, random: Random): Sayings {
  const { tables, regions, knowledge } = plan
  const { offers, needs, foundedYear, thisYear, place, size } = facts
  const join = tables.phrases.get('join') ?? ''
  const listed = (words: readonly string[], most: number) =>
    words.length === 0 ? undefined : words.slice(0, most).join(join)
  const [first, second, third] = offers
  const [spec, otherSpec] = first?.specifications ?? []
  const [low, high] = STAFF[size]
  const staff = random.int(low, high)
  const customers = knowledge.customersOf.get(facts.segment) ?? []
  const district = regions.region(place.district)
  const city = regions.nameOf(place.city)
  return {
    short: facts.short,
    city,
    place: district && district.code !== place.city ? city + district.short : city,
    year: `${foundedYear}`,
    year2:
      thisYear > foundedYear + 1
        ? `${random.int(Math.max(foundedYear + 1, thisYear - 8), thisYear)}`
        : undefined,
    years: thisYear - foundedYear > 2 ? `${thisYear - foundedYear}` : undefined,
    p1: first?.name,
    p2: second?.name,
    p3: third?.name,
    ps: listed(
      offers.map(({ name }) => name),
      random.int(2, 3),
    ),
    n1: needs[0]?.name,
    needs: listed(
      needs.map(({ name }) => name),
      random.int(2, 3),
    ),
    cap: first && sayCapacity(tables, first),
    moq:
      first?.minimumOrder && first.unit
        ? sayAmount(tables, first.minimumOrder, first.unit)
        : undefined,
    spec: spec && saySpecification(tables, spec),
    spec2: otherSpec && saySpecification(tables, otherSpec),
    customers: listed(
      random.some(customers, 2).map(({ to }) => knowledge.segments.get(to)?.zh ?? ''),
      2,
    ),
    certs: listed(facts.certificates, 3),
    markets: listed(
      facts.markets.map((market) => regions.nameOf(market)),
      3,
    ),
    model: modelOf(facts, random),
    staff: `${staff}`,
    rdstaff: `${Math.max(2, Math.round(staff * 0.12))}`,
    area: `${random.int(4, 90) * (size === 'large' ? 2_000 : size === 'micro' ? 50 : 300)}`,
    lines: `${random.int(2, size === 'large' ? 30 : 9)}`,
    machines: `${random.int(6, 40) * (size === 'large' ? 12 : size === 'micro' ? 1 : 3)}`,
    days: `${random.int(2, 9) * 5}`,
    hours: `${random.pick([2, 4, 8, 12, 24])}`,
    jobs: `${random.int(8, 260)}`,
    patents: `${random.int(2, size === 'large' ? 400 : 45)}`,
    rd: `${random.int(4, 35)}`,
    share: `${random.int(5, 70)}`,
    net: `${random.pick([30, 60, 90])}`,
  }
}

/** Goods that are sold by weight have no models. */
function modelOf({ offers: [first], initials }: AboutFacts, random: Random): string | undefined {
  const number = random.int(10, 90)
  const { nature, unit } = first?.family ?? {}
  return nature === 'goods' && unit !== 'TNE' && unit !== 'KGM' ? `${initials}${number}` : undefined
}
