import type { Specification } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { ListingKind, ListingSide, ListingState } from '../listing/types.ts'
import type { Period, Unit } from '../quantity/types.ts'
import type { LayerId, RegionCode } from '../region/types.ts'
import { addDays, dayOf } from '../time/days.ts'
import { roleOf, sayingsOf } from './about.ts'
import { drawSampleFirm } from './featured.ts'
import type { SampleFirm } from './firm.ts'
import { tidy } from './numbers.ts'
import type { SamplePlan } from './plan.ts'
import type { SampleProduct } from './products.ts'
import { createRandom, evenShare, type Random } from './random.ts'
import { samplePublicId, sampleRowId } from './sample-ids.ts'
import { fillPattern, type Sayings, sayAmount, sayable, saySpecification } from './say.ts'
import type { Role } from './tables.ts'

export type SampleListing = {
  index: number
  id: string
  publicId: string
  organisationId: string
  side: ListingSide
  kind: ListingKind
  state: ListingState
  title: string
  body: string
  segment: SegmentId
  specifications: Specification[]
  certificates: string[]
  regionCodes: (RegionCode | LayerId)[]
  amount: number | null
  unit: Unit | null
  period: Period | null
  validUntil: string
  publishedAt: Date
}

const DAY_MS = 86_400_000
/** Stream of draws that is not the firm's own. */
const LISTING_STREAM = 2
/** The first thousand listings spread over the first two thousand firms, and so on in proportion. */
const FIRST_SPAN = 2_000
const FIRMS_PER_LISTING = 2
const OPEN_FOR = [6, 170] as const

/** Number of the firm that posts a listing: the same for every load that has so many firms. */
export function firmOfListing(index: number, firms: number): number {
  const span = Math.max(FIRST_SPAN, FIRMS_PER_LISTING * (index + 1))
  return Math.floor(evenShare(index) * span) % firms
}

export function drawListing(
  plan: SamplePlan,
  { index, firms, now }: { index: number; firms: number; now: Date },
): SampleListing {
  const random = createRandom(plan.seed, index, LISTING_STREAM)
  const firm = drawSampleFirm(plan, { index: firmOfListing(index, firms), now })
  const side: ListingSide = firm.facts.needs.length > 0 && random.chance(0.5) ? 'demand' : 'supply'
  const { offers, needs } = firm.facts
  const product = random.pick(side === 'supply' ? offers : needs)
  const regionCodes = side === 'demand' && random.chance(0.6) ? drawRegions(firm, random) : []
  const specifications = product.specifications
  const amount = drawAmount(product, { side, random })
  const certificates = drawWanted(firm, { side, random })
  const sayings = listingSayings(plan, {
    firm,
    product,
    side,
    regionCodes,
    amount,
    certificates,
    random,
  })
  const role = listingRole(plan, { firm, product, side })
  const when = drawDays(random, now)
  return {
    ...{ index, side, specifications, certificates, regionCodes, ...when },
    id: sampleRowId(index, random),
    publicId: samplePublicId('listing', index),
    organisationId: firm.id,
    kind: product.family.id === 'processing' ? 'processing' : 'product',
    segment: product.segment,
    ...write(plan, { side, role, sayings, random }),
    amount,
    unit: amount === null ? null : product.unit,
    period: amount === null ? null : product.period,
  }
}

/** Most are open, some close within the week, some have lapsed. */
function drawDays(random: Random, now: Date) {
  const age = random.next() ** 1.5 * 80
  const publishedAt = new Date(Math.floor((now.getTime() - age * DAY_MS) / 1000) * 1000)
  const draw = random.next()
  const left =
    draw < 0.06 ? -random.int(1, 30) : draw < 0.18 ? random.int(0, 6) : random.int(...OPEN_FOR)
  const state: ListingState = left < 0 ? 'lapsed' : 'published'
  return { publishedAt, validUntil: addDays(dayOf(now), left), state }
}

/** The firm's own city, or a wider area around it. */
function drawRegions(firm: SampleFirm, random: Random): (RegionCode | LayerId)[] {
  const draw = random.next()
  if (draw < 0.35) return [firm.place.city]
  return [draw < 0.7 ? 'pearl-river-delta' : draw < 0.9 ? 'greater-bay-area' : '440000']
}

/** What is offered is part of the capacity; what is wanted is said with the need. */
function drawAmount(
  { amount, unit }: SampleProduct,
  { side, random }: { side: ListingSide; random: Random },
): number | null {
  if (amount === null || unit === null) return null
  if (side === 'demand') return amount
  return Math.max(amount < 1 ? 0.001 : 1, tidy(amount * (0.1 + random.next() * 0.6)))
}

function drawWanted(
  firm: SampleFirm,
  { side, random }: { side: ListingSide; random: Random },
): string[] {
  const held = firm.facts.certificates
  if (side === 'supply') return held.slice(0, 3)
  return random.chance(0.25) ? ['ISO 9001'] : []
}

type Told = {
  firm: SampleFirm
  product: SampleProduct
  side: ListingSide
  regionCodes: readonly string[]
  amount: number | null
  certificates: readonly string[]
  random: Random
}

function listingSayings(plan: SamplePlan, told: Told): Sayings {
  const { firm, product, side, regionCodes, amount, certificates, random } = told
  const { tables, regions } = plan
  const others = (list: readonly SampleProduct[]) => [
    product,
    ...list.filter((one) => one !== product),
  ]
  const facts = {
    ...firm.facts,
    ...(side === 'supply'
      ? { offers: others(firm.facts.offers) }
      : { needs: others(firm.facts.needs) }),
  }
  const [spec, otherSpec] = product.specifications
  return {
    ...sayingsOf(plan, facts, random),
    amount: amount !== null && product.unit ? sayAmount(tables, amount, product.unit) : undefined,
    region: regionCodes[0] ? regions.nameOf(regionCodes[0]) : undefined,
    period: tables.phrases.get(`period.${product.period ?? 'month'}`),
    nspec: spec && saySpecification(tables, spec),
    nspec2: otherSpec && saySpecification(tables, otherSpec),
    ncert: certificates[0],
  }
}

function listingRole(
  plan: SamplePlan,
  { firm, product, side }: Pick<Told, 'firm' | 'product' | 'side'>,
): Role {
  if (side === 'demand') return product.family.nature === 'goods' ? 'make' : 'serve'
  if (product.family.id === 'processing') return 'process'
  if (firm.kind === 'trader' || roleOf(plan, firm.facts) === 'trade') return 'trade'
  const { nature } = product.family
  return nature === 'software' ? 'soft' : nature === 'goods' ? 'make' : 'serve'
}

function write(
  { tables }: SamplePlan,
  told: { side: ListingSide; role: Role; sayings: Sayings; random: Random },
): { title: string; body: string } {
  const { side, role, sayings, random } = told
  const can = (part: string) => sayable(tables.listings[side], { part, role, sayings })
  const say = (texts: readonly { text: string }[]) =>
    texts.map(({ text }) => fillPattern(text, sayings)).join('')
  const title = say(random.some(can('title'), 1)) || (sayings.p1 ?? '')
  return { title, body: say(random.some(can('body'), random.int(1, 3))) }
}
