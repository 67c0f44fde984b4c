import type { OfferSide, OrganisationKind, SizeClass, Specification } from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { Period, Unit } from '../quantity/types.ts'
import { drawBetween, tidy } from './numbers.ts'
import type { SamplePlan } from './plan.ts'
import type { Random } from './random.ts'
import { drawSpecifications, drawWantedSpecifications } from './specifications.ts'
import type { Family } from './tables.ts'

export type SampleProduct = {
  side: OfferSide
  segment: SegmentId
  /** The product word of the segment inside the name. */
  word: string
  name: string
  family: Family
  specifications: Specification[]
  amount: number | null
  unit: Unit | null
  period: Period | null
  minimumOrder: number | null
  share: number | null
}

/** Capacity of a size class against a small firm's. */
const SIZE_FACTOR: Record<SizeClass, number> = { micro: 0.3, small: 1, medium: 4, large: 12 }
const MONTHS: Record<Period, number> = { once: 1, month: 1, year: 12 }

type Draw = {
  kind: OrganisationKind
  segments: readonly SegmentId[]
  size: SizeClass
  initials: string
  random: Random
}

/** Three to eight products, at least one of each segment that stands in no other segment. */
export function drawOffers(plan: SamplePlan, draw: Draw): SampleProduct[] {
  const { segments, random } = draw
  const words = new Map<string, SegmentId>()
  for (const segment of segments) {
    const { own, all } = wordsOf(plan, segment)
    words.set(random.pick(own.length > 0 ? own : all), segment)
  }
  const wanted = random.int(3, Math.min(8, 4 + segments.length * 2))
  for (let tries = 0; words.size < wanted && tries < 24; tries += 1) {
    const segment = random.chance(0.6) ? (segments[0] ?? '') : random.pick(segments)
    const { own, all } = wordsOf(plan, segment)
    words.set(random.pick(random.chance(0.8) && own.length > 0 ? own : all), segment)
  }
  const shares = random.chance(0.4) ? drawShares(words.size, random) : []
  return [...words].map(([word, segment], place) => {
    const family = plan.familyOf(segment, word)
    return {
      ...{ side: 'offers' as const, segment, word, family },
      name: decorated(plan, { word, family, initials: draw.initials, random }),
      specifications: drawSpecifications(family, random),
      ...drawCapacity(family, draw),
      share: shares[place] ?? null,
    }
  })
}

/** Two to five things from the segments that supply the firm's own. */
export function drawNeeds(
  plan: SamplePlan,
  { segments, size, random }: Omit<Draw, 'initials' | 'kind'>,
): SampleProduct[] {
  const needs = new Map<string, SegmentId>()
  const wanted = random.int(2, 5)
  for (let tries = 0; needs.size < wanted && tries < 16; tries += 1) {
    const segment = random.chance(0.7) ? (segments[0] ?? '') : random.pick(segments)
    const suppliers = plan.suppliersOf.get(segment)
    if (!suppliers || suppliers.items.length === 0) continue
    const from = random.weighted(suppliers)
    const { own, all } = wordsOf(plan, from)
    needs.set(random.pick(own.length > 0 ? own : all), from)
  }
  return [...needs].map(([word, segment]) => {
    const family = plan.familyOf(segment, word)
    return {
      ...{ side: 'needs' as const, segment, word, name: word, family },
      specifications: drawWantedSpecifications(family, random),
      ...drawVolume(family, { size, random }),
      ...{ minimumOrder: null, share: null },
    }
  })
}

function wordsOf(plan: SamplePlan, segment: SegmentId) {
  return plan.wordsOf.get(segment) ?? { own: [], all: [] }
}

/** 谐波减速器, 轻量化谐波减速器 or LQ20系列谐波减速器: the word of the trade always ends the name. */
function decorated(
  { tables }: SamplePlan,
  {
    word,
    family,
    initials,
    random,
  }: { word: string; family: Family } & Pick<Draw, 'initials' | 'random'>,
): string {
  const draw = random.next()
  const [qualifier] = random.some(family.qualifiers, 1)
  if (draw < 0.24 && qualifier && !word.includes(qualifier)) return qualifier + word
  const modelled = family.nature === 'goods' && family.unit !== 'TNE' && draw > 0.88
  if (!modelled) return word
  const model = `${initials}${random.int(1, 99) * 5}`
  return (tables.phrases.get('series') ?? '{word}')
    .replace('{model}', model)
    .replace('{word}', word)
}

function drawCapacity(
  family: Family,
  { kind, size, random }: Pick<Draw, 'kind' | 'size' | 'random'>,
) {
  const produces = kind === 'manufacturer' || kind === 'trader' || family.nature !== 'goods'
  if (family.unit === null || !produces || random.chance(0.12)) return NO_AMOUNT
  const period: Period = random.chance(0.7) ? 'month' : 'year'
  const monthly = drawBetween(random, family.capacity) * SIZE_FACTOR[size]
  const amount = countable(family, tidy(monthly * MONTHS[period]))
  const minimumOrder = random.chance(0.75)
    ? countable(family, tidy(drawBetween(random, family.minimumOrder)))
    : null
  return { amount, unit: family.unit, period, minimumOrder }
}

function drawVolume(family: Family, { size, random }: Pick<Draw, 'size' | 'random'>) {
  if (family.unit === null || random.chance(0.2)) return { ...NO_AMOUNT }
  const period = random.pick<Period>(['month', 'month', 'year', 'once'])
  const part = drawBetween(random, [0.03, 0.35])
  const monthly = drawBetween(random, family.capacity) * part * Math.sqrt(SIZE_FACTOR[size])
  return {
    amount: countable(family, tidy(monthly * MONTHS[period])),
    unit: family.unit,
    period,
  }
}

const NO_AMOUNT = { amount: null, unit: null, period: null, minimumOrder: null }
const WHOLE: ReadonlySet<Unit> = new Set(['H87', 'NIU', 'SET', 'PR', 'BX', 'HUR'])

/** Whole pieces where pieces are counted; never nothing. */
function countable({ unit }: Family, amount: number): number {
  return unit && WHOLE.has(unit) ? Math.max(1, Math.round(amount)) : Math.max(0.001, amount)
}

/** Parts of revenue, falling, together at most all of it. */
function drawShares(count: number, random: Random): number[] {
  let rest = 0.7 + random.next() * 0.3
  return Array.from({ length: count }, () => {
    const share = tidy(rest * (0.35 + random.next() * 0.3))
    rest -= share
    return share
  })
}
