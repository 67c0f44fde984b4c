import type {
  EvidenceSpan,
  IdentifierScheme,
  OfferSide,
  OrganisationKind,
  SiteKind,
  SizeClass,
} from '../enterprise/types.ts'
import type { SegmentId } from '../knowledge/types.ts'
import type { RegionCode } from '../region/types.ts'
import { dayOf } from '../time/days.ts'
import { type AboutFacts, writeAbout } from './about.ts'
import { drawAges } from './ages.ts'
import { drawName, type SampleName } from './names.ts'
import { drawPlace, type SamplePlace } from './places.ts'
import type { SamplePlan } from './plan.ts'
import { drawNeeds, drawOffers, type SampleProduct } from './products.ts'
import { atShare, createRandom, evenShare, type Random } from './random.ts'
import { sampleIdentifier, samplePublicId, sampleRowId } from './sample-ids.ts'
import {
  drawCertificates,
  drawMarkets,
  drawQualifications,
  type SampleCertificate,
  type SampleQualification,
} from './standing.ts'

export type SampleTag = { segment: SegmentId; side: OfferSide; evidence: EvidenceSpan[] }

export type SampleFirm = {
  index: number
  id: string
  publicId: string
  kind: OrganisationKind
  segments: readonly SegmentId[]
  name: SampleName
  foundedYear: number
  size: SizeClass
  about: string
  website: string | null
  showWebsite: boolean
  switchboard: string | null
  showSwitchboard: boolean
  verifiedAt: Date | null
  confirmedAt: Date
  createdAt: Date
  identifier: { scheme: IdentifierScheme; value: string }
  place: SamplePlace
  sites: { kind: SiteKind; regionCode: RegionCode }[]
  qualifications: readonly SampleQualification[]
  certificates: readonly SampleCertificate[]
  markets: readonly string[]
  products: readonly SampleProduct[]
  tags: readonly SampleTag[]
  /** For the listings and row ids of this firm. */
  facts: AboutFacts
}

/** What is settled before the draw, for the firms of the sample identities. */
export type Settled = Partial<Pick<SampleFirm, 'kind' | 'segments' | 'size' | 'foundedYear'>> & {
  city?: RegionCode
}

const VERIFIED_SHARE = 0.02
const FOUNDED: Record<SizeClass, readonly [number, number]> = {
  micro: [2008, 2025],
  small: [2000, 2024],
  medium: [1995, 2018],
  large: [1988, 2014],
}

/** The firm with this number. Nothing else is looked at: any firm can be made alone, in any order. */
export function drawFirm(
  plan: SamplePlan,
  { index, now, settled = {} }: { index: number; now: Date; settled?: Settled },
): SampleFirm {
  const random = createRandom(plan.seed, index)
  const today = dayOf(now)
  const segment = settled.segments?.[0] ?? atShare(plan.segments, evenShare(index))
  const nature = plan.tables.familyOf.get(segment)?.nature ?? 'goods'
  const kind = settled.kind ?? random.weighted(given(plan.tables.kinds.get(nature)))
  const size = settled.size ?? random.weighted(given(plan.tables.sizes.get(kind)))
  const place = drawPlace(plan, {
    segment,
    kind,
    random,
    ...(settled.city ? { city: settled.city } : {}),
  })
  const segments = settled.segments ?? drawSegments(plan, { segment, random })
  const seat = { city: place.seatCity, district: place.seatDistrict }
  const name = drawName(plan, { index, kind, segment, seat, random })
  const ages = drawAges(random, now)
  const thisYear = Number(today.slice(0, 4))
  const [earliest, latest] = FOUNDED[size]
  const foundedYear = settled.foundedYear ?? random.int(earliest, Math.min(latest, thisYear - 1))
  const standing = { segment, kind, size, random, today }
  const certificates = drawCertificates(plan, standing)
  const markets = drawMarkets(plan, standing)
  const offers = drawOffers(plan, { segments, size, kind, initials: name.initials, random })
  const needs = drawNeeds(plan, { segments, size, random })
  const facts: AboutFacts = {
    ...{ kind, segment, size, place, foundedYear, thisYear, offers, needs, markets },
    short: name.short,
    initials: name.initials,
    certificates: certificates.map((one) => one.name),
  }
  const about = writeAbout(plan, facts, random)
  const products = [...offers, ...needs]
  return {
    ...{ index, kind, segments, name, foundedYear, size, about, place, certificates, markets },
    ...{ products, facts, ...ages },
    id: sampleRowId(index, random),
    publicId: samplePublicId('organisation', index),
    ...drawReach(plan, { name, city: place.seatCity, random }),
    verifiedAt: random.chance(VERIFIED_SHARE) ? ages.confirmedAt : null,
    identifier: identifierOf(plan, { index, city: place.seatCity }),
    sites: sitesOf(place, { kind, random }),
    qualifications: drawQualifications(plan, standing),
    tags: tagsOf(products, about),
  }
}

/** One to three segments; the others are siblings of the main one or its neighbours in the chain. */
function drawSegments(
  plan: SamplePlan,
  { segment, random }: { segment: SegmentId; random: Random },
): SegmentId[] {
  const near = plan.neighboursOf.get(segment)
  const draw = random.next()
  const more = draw < 0.68 ? 0 : draw < 0.92 ? 1 : 2
  const segments = new Set([segment])
  if (near && near.items.length > 0)
    for (let i = 0; i < more; i += 1) segments.add(random.weighted(near))
  return [...segments]
}

function identifierOf(
  { regions }: SamplePlan,
  { index, city }: { index: number; city: RegionCode },
): SampleFirm['identifier'] {
  const sar = regions.region(city)?.level === 'sar'
  const scheme = sar ? (regions.nameOf(city, 'en') === 'Macao' ? 'macao' : 'hk_br') : 'uscc'
  return { scheme, value: sampleIdentifier(scheme, { index, region: city }) }
}

/** A website that cannot exist and a number that no exchange gives out (none begins with 0). */
function drawReach(
  { regions }: SamplePlan,
  { name, city, random }: { name: SampleName; city: RegionCode; random: Random },
) {
  const has = random.chance(0.6)
  const rings = random.chance(0.5)
  const serial = String(random.int(0, 999_999)).padStart(6, '0')
  const area = regions.region(city)?.level === 'sar' ? '+852' : '0000'
  return {
    website: has ? `https://www.${name.core}.example` : null,
    showWebsite: has && random.chance(0.7),
    switchboard: rings ? `${area}-00${serial}` : null,
    showSwitchboard: rings && random.chance(0.6),
  }
}

function sitesOf(
  place: SamplePlace,
  { kind, random }: { kind: OrganisationKind; random: Random },
): SampleFirm['sites'] {
  const works: SiteKind =
    kind === 'manufacturer' ? 'plant' : kind === 'trader' ? 'warehouse' : 'office'
  const apart = place.seatCity !== place.city
  const registered = { kind: 'registered' as const, regionCode: place.seatDistrict }
  const says = apart || random.chance(0.6)
  // Facets go by plants: a firm that works away from its seat names a plant whatever it is.
  return says
    ? [registered, { kind: apart ? 'plant' : works, regionCode: place.district }]
    : [registered]
}

/** The generator knows where it put the firm: its tags are confirmed, with the words of the text where they stand in it. */
export function tagsOf(products: readonly SampleProduct[], about: string): SampleTag[] {
  const tags = new Map<string, SampleTag>()
  for (const { segment, side, name } of products) {
    const key = `${side} ${segment}`
    const tag = tags.get(key) ?? { segment, side, evidence: [] }
    const start = about.indexOf(name)
    if (start >= 0 && tag.evidence.length < 3)
      tag.evidence.push({ source: 'about', start, end: start + name.length, text: name })
    tags.set(key, tag)
  }
  return [...tags.values()]
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('a table is missing a row')
  return value
}
