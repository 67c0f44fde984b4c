import { beforeAll, describe, expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { loadSampleTables } from '#db/seed/load-sample-tables.ts'
import { parseIdentifier } from '../enterprise/identifier.ts'
import { isPublicId } from '../ids/public-id.ts'
import { POSITIONS } from '../knowledge/types.ts'
import { buildTagger } from '../tagging/tagger.ts'
import { freshnessOf } from '../time/freshness.ts'
import { drawSampleFirm } from './featured.ts'
import { FEATURED } from './featured-data.ts'
import type { SampleFirm } from './firm.ts'
import { drawListing, type SampleListing } from './listing.ts'
import { createSamplePlan, SAMPLE_SEED } from './plan.ts'

const COUNT = 2_000
const LISTINGS = 1_000
const now = new Date('2026-11-23T02:00:00Z')
const { knowledge, regions } = loadKnowledge()
const { tables, faults } = loadSampleTables()
const plan = createSamplePlan({ seed: SAMPLE_SEED, knowledge, regions, tables })
const clusterOf = (segment = '') => knowledge.segments.get(segment)?.cluster ?? ''

let firms: SampleFirm[]
let listings: SampleListing[]
beforeAll(() => {
  firms = Array.from({ length: COUNT }, (_, index) => drawSampleFirm(plan, { index, now }))
  listings = Array.from({ length: LISTINGS }, (_, index) =>
    drawListing(plan, { index, firms: COUNT, now }),
  )
})

describe('the tables', () => {
  it('have no fault and a row for every segment, cluster and city', () => {
    expect(faults).toEqual([])
    for (const { id, cluster } of knowledge.segments.values()) {
      expect(tables.familyOf.has(id), id).toBe(true)
      expect(tables.tradesOf.has(id), id).toBe(true)
      expect(tables.clusterWeights.get(cluster)).toBeGreaterThan(0)
      for (const { code } of regions.homeCities)
        expect(tables.cityWeights.get(cluster)?.get(code), `${cluster} ${code}`).toBeGreaterThan(0)
    }
  })

  it('name only what exists, by its right name', () => {
    for (const scope of tables.cityWeights.keys())
      expect(knowledge.clusters.has(scope) || knowledge.segments.has(scope), scope).toBe(true)
    for (const [region, weights] of tables.districtWeights)
      for (const scope of weights.keys()) {
        expect(regions.region(region), region).not.toBeNull()
        const known =
          scope === '*' || knowledge.clusters.has(scope) || knowledge.segments.has(scope)
        expect(known, scope).toBe(true)
      }
    for (const list of tables.markets.values())
      for (const [market] of list) expect(regions.market(market), market).not.toBeNull()
  })
})

describe('sample firms', () => {
  it('are the same for the same seed, alone or in any order', () => {
    for (const index of [0, 1, 77, 1_999])
      expect(drawSampleFirm(plan, { index, now })).toEqual(firms[index])
    const other = createSamplePlan({ seed: 2, knowledge, regions, tables })
    expect(drawSampleFirm(other, { index: 77, now }).about).not.toBe(firms[77]?.about)
  })

  it('have names, ids and numbers of their own', () => {
    const all = (pick: (firm: SampleFirm) => string) => new Set(firms.map(pick)).size
    expect(all(({ name }) => name.hans)).toBe(COUNT)
    expect(all(({ name }) => name.short)).toBe(COUNT)
    expect(all(({ id }) => id)).toBe(COUNT)
    expect(all(({ publicId }) => publicId)).toBe(COUNT)
    expect(all(({ identifier }) => identifier.value)).toBe(COUNT)
    expect(firms.every(({ publicId }) => isPublicId(publicId))).toBe(true)
    const far = Array.from({ length: 500 }, (_, at) =>
      drawSampleFirm(plan, { index: 900_000 + at * 199, now }),
    )
    expect(new Set([...firms, ...far].map(({ name }) => name.hans)).size).toBe(COUNT + 500)
  })

  it('carry numbers that no check accepts', () => {
    for (const { identifier } of firms)
      expect(parseIdentifier(identifier.scheme, identifier.value), identifier.value).toBeNull()
  })

  it('stand in every cluster, position and city', () => {
    const places = new Set(
      firms
        .flatMap(({ segments }) => segments)
        .map((id) => {
          const segment = knowledge.segments.get(id)
          return `${segment?.cluster}/${segment?.position}`
        }),
    )
    for (const cluster of knowledge.clusters.keys())
      for (const position of POSITIONS) expect(places).toContain(`${cluster}/${position}`)
    expect(new Set(firms.map(({ place }) => place.city)).size).toBe(regions.homeCities.length)
  })

  it('follow the written weights of clusters and cities', () => {
    const expected = new Map<string, number>()
    const { items, totals } = plan.segments
    for (const [place, segment] of items.entries()) {
      const share = ((totals[place] ?? 0) - (totals[place - 1] ?? 0)) / (totals.at(-1) ?? 1)
      const cities = plan.citiesOf.get(segment)
      for (const [at, city] of (cities?.items ?? []).entries()) {
        const part =
          ((cities?.totals[at] ?? 0) - (cities?.totals[at - 1] ?? 0)) / (cities?.totals.at(-1) ?? 1)
        for (const key of [clusterOf(segment), city])
          expected.set(key, (expected.get(key) ?? 0) + share * part * COUNT)
      }
    }
    const seen = new Map<string, number>()
    for (const { segments, place } of firms)
      for (const key of [clusterOf(segments[0]), place.city])
        seen.set(key, (seen.get(key) ?? 0) + 1)
    for (const [key, count] of expected)
      expect(Math.abs((seen.get(key) ?? 0) - count), key).toBeLessThan(8 + 3.5 * Math.sqrt(count))
  })

  it('offer three to eight products of their segments and need what their suppliers sell', () => {
    for (const { segments, facts } of firms.slice(FEATURED.length)) {
      expect(facts.offers.length).toBeGreaterThanOrEqual(3)
      expect(facts.offers.length).toBeLessThanOrEqual(8)
      for (const offer of facts.offers) expect(segments).toContain(offer.segment)
      for (const segment of segments)
        expect(facts.offers.some((offer) => offer.segment === segment)).toBe(true)
      const suppliers = new Set(segments.flatMap((id) => plan.suppliersOf.get(id)?.items ?? []))
      for (const need of facts.needs) expect(suppliers.has(need.segment)).toBe(true)
      expect(facts.needs.length).toBeLessThanOrEqual(5)
    }
    expect(firms.filter(({ facts }) => facts.needs.length < 2).length).toBeLessThan(COUNT / 50)
  })

  it('say sound things: ranges in order, amounts above nothing, sentences filled', () => {
    for (const { about, products, foundedYear, createdAt, confirmedAt } of firms) {
      expect(about).not.toMatch(/[{}]|undefined|NaN/)
      expect(about.length).toBeLessThan(600)
      expect((about.match(/。/g) ?? []).length).toBeGreaterThanOrEqual(2)
      expect((about.match(/。/g) ?? []).length).toBeLessThanOrEqual(5)
      expect(foundedYear).toBeLessThan(2026)
      expect(createdAt <= confirmedAt && confirmedAt <= now).toBe(true)
      for (const { amount, unit, period, specifications } of products) {
        if (amount !== null) expect(amount > 0 && unit !== null && period !== null).toBe(true)
        for (const { min = -1e9, max = 1e9 } of specifications) expect(min).toBeLessThanOrEqual(max)
      }
    }
  })

  it('are fresh, ageing and stale; few are verified, some lead chains', () => {
    const ages = firms.map(({ confirmedAt }) => freshnessOf(confirmedAt, now))
    for (const age of ['fresh', 'ageing', 'stale'])
      expect(ages.filter((one) => one === age).length).toBeGreaterThan(COUNT / 10)
    const verified = firms.filter(({ verifiedAt }) => verifiedAt).length
    expect(verified).toBeGreaterThan(COUNT * 0.01)
    expect(verified).toBeLessThan(COUNT * 0.035)
    const leaders = firms.filter(({ qualifications }) =>
      qualifications.some(({ code, state }) => code === 'chain_leader' && state === 'verified'),
    )
    expect(leaders.length).toBeGreaterThan(5)
    expect(leaders.length).toBeLessThan(COUNT / 20)
  })

  it('quote their text exactly in their tags', () => {
    for (const { about, tags } of firms)
      for (const { evidence } of tags)
        for (const { start, end, text } of evidence) expect(about.slice(start, end)).toBe(text)
  })

  it('are no two of a text: shingles overlap less than four fifths', () => {
    expect(closestPair(firms.map(({ about }) => about))).toBeLessThan(0.8)
  })

  it('agree with the tagger', () => {
    const words = [...knowledge.segments.values()].flatMap(({ products }) => products)
    const tagger = buildTagger(knowledge, createTextTools(words))
    let [known, found] = [0, 0]
    for (const { about, facts, tags } of firms.filter((_, at) => at % 40 === 0)) {
      const products = {
        offers: facts.offers.map(({ name }) => name),
        needs: facts.needs.map(({ name }) => name),
      }
      const proposed = tagger.propose({ about, products })
      for (const { segment, side } of tags) {
        known += 1
        if (proposed.some((one) => one.segmentId === segment && one.side === side)) found += 1
      }
    }
    expect(known).toBeGreaterThan(150)
    expect(found / known).toBeGreaterThanOrEqual(0.9)
  })
})

describe('sample listings', () => {
  it('say what their firm makes or needs, on both sides', () => {
    const byId = new Map(firms.map((firm) => [firm.id, firm]))
    for (const { organisationId, side, segment, title, body, specifications } of listings) {
      const tags = byId.get(organisationId)?.tags ?? []
      const offers = side === 'supply' ? 'offers' : 'needs'
      expect(tags.some((tag) => tag.segment === segment && tag.side === offers)).toBe(true)
      expect(title).not.toMatch(/[{}]|undefined|NaN/)
      expect(title.length).toBeLessThanOrEqual(120)
      expect(body).not.toMatch(/[{}]|undefined|NaN/)
      expect(specifications.length).toBeLessThanOrEqual(4)
    }
    expect(listings.filter(({ side }) => side === 'supply').length).toBeGreaterThan(LISTINGS / 3)
    expect(listings.filter(({ side }) => side === 'demand').length).toBeGreaterThan(LISTINGS / 3)
    expect(listings.filter(({ state }) => state === 'lapsed').length).toBeGreaterThan(20)
    expect(new Set(listings.map(({ publicId }) => publicId)).size).toBe(LISTINGS)
    expect(new Set(listings.map(({ segment }) => clusterOf(segment))).size).toBe(20)
  })
})

/** The highest Jaccard overlap of five-character shingles among all pairs that share any. */
function closestPair(texts: readonly string[]): number {
  const sets = texts.map((text) => {
    const shingles = Array.from({ length: Math.max(1, text.length - 4) }, (_, at) =>
      text.slice(at, at + 5),
    )
    return new Set(shingles)
  })
  const holders = new Map<string, number[]>()
  for (const [at, set] of sets.entries())
    for (const shingle of set) holders.set(shingle, [...(holders.get(shingle) ?? []), at])
  let closest = 0
  for (const [at, set] of sets.entries()) {
    const shared = new Map<number, number>()
    for (const shingle of set)
      for (const other of holders.get(shingle) ?? [])
        if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1)
    for (const [other, both] of shared) {
      const either = set.size + (sets[other]?.size ?? 0) - both
      closest = Math.max(closest, both / either)
    }
  }
  return closest
}
