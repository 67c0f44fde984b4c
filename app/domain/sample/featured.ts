import { addDays, dayOf } from '../time/days.ts'
import { FEATURED, type FeaturedFirm, type FeaturedProduct } from './featured-data.ts'
import { drawFirm, type SampleFirm, tagsOf } from './firm.ts'
import type { SamplePlan } from './plan.ts'
import type { SampleProduct } from './products.ts'

const DAY_MS = 86_400_000
/** Confirmed three days ago: what a careful firm looks like. */
const CONFIRMED_DAYS = 3
const CREATED_DAYS = 420

/** The firm with this number; the first numbers are the firms of the sample identities. */
export function drawSampleFirm(
  plan: SamplePlan,
  { index, now }: { index: number; now: Date },
): SampleFirm {
  const featured = FEATURED[index]
  if (!featured) return drawFirm(plan, { index, now })
  const { kind, size, segments, city, foundedYear } = featured
  const drawn = drawFirm(plan, { index, now, settled: { kind, size, segments, city, foundedYear } })
  return settle(plan, { drawn, featured, now })
}

function settle(
  plan: SamplePlan,
  { drawn, featured, now }: { drawn: SampleFirm; featured: FeaturedFirm; now: Date },
): SampleFirm {
  const today = dayOf(now)
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const offers = featured.offers.map((one) => productOf(plan, { one, side: 'offers' }))
  const needs = featured.needs.map((one) => productOf(plan, { one, side: 'needs' }))
  const products = [...offers, ...needs]
  const { city, district, about, markets } = featured
  const place = { city, district, seatCity: city, seatDistrict: district }
  const certificates = featured.certificates.map(({ name, daysLeft }) => ({
    name,
    number: null,
    expiresOn: addDays(today, daysLeft),
  }))
  return {
    ...drawn,
    name: {
      ...drawn.name,
      hans: featured.hans,
      en: featured.en,
      hant: null,
      short: featured.short,
    },
    ...{ about, place, markets, products, certificates },
    verifiedAt: ago(CONFIRMED_DAYS),
    confirmedAt: ago(CONFIRMED_DAYS),
    createdAt: ago(CREATED_DAYS),
    identifier: drawn.identifier,
    sites: [
      { kind: 'registered', regionCode: district },
      { kind: 'plant', regionCode: district },
    ],
    qualifications: featured.qualifications.map(({ code, verified, daysAgo }) => ({
      code,
      state: verified ? 'verified' : 'claimed',
      statedOn: addDays(today, -daysAgo),
      expiresOn: null,
    })),
    tags: tagsOf(products, about),
    facts: {
      ...drawn.facts,
      ...{ place, offers, needs, markets },
      short: featured.short,
      certificates: certificates.map(({ name }) => name),
    },
  }
}

function productOf(
  plan: SamplePlan,
  { one, side }: { one: FeaturedProduct; side: SampleProduct['side'] },
): SampleProduct {
  const { segment, name, specifications } = one
  return {
    ...{ side, segment, name, specifications },
    word: name,
    family: plan.familyOf(segment, name),
    amount: one.amount ?? null,
    unit: one.unit ?? null,
    period: one.period ?? null,
    minimumOrder: one.minimumOrder ?? null,
    share: one.share ?? null,
  }
}
