import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchContext, party } from '#tests/golden/matching-parties.ts'
import { holds } from '#tests/support/property.ts'
import { accumulate } from './accumulate.ts'
import { mainReasonOf, matchOf, reasonsFor, reciprocal, scoreOf as scoreOfView } from './judge.ts'
import { rank } from './rank.ts'
import { type Scores, scoreFrom } from './side-score.ts'
import {
  CRITERIA,
  type Criterion,
  DIRECTIONS,
  type MatchItem,
  type MatchParty,
  type Reason,
  ROLES,
  type Role,
} from './types.ts'
import { MODIFIERS, RIVAL_LOSS } from './weights.ts'

const context = matchContext()
const SEGMENTS = [...context.knowledge.segments.keys()]
const NAMES = [
  '谐波减速器',
  '25 型谐波减速器',
  '减速器',
  '无框力矩电机',
  '钕铁硼磁钢',
  '柔性电路板',
  '高频线路板',
  '覆铜板',
  '六轴机器人',
  '304 不锈钢管',
  '316 不锈钢管',
  '检测设备',
  '冰箱压缩机',
]
const CITIES = ['440300', '440600', '441900', '810000', '310100']

const specification = fc.record({
  name: fc.constantFrom('内径', '额定扭矩'),
  min: fc.integer({ min: 1, max: 50 }),
  max: fc.integer({ min: 50, max: 90 }),
  unit: fc.constant('mm'),
})
const items = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 5 }).chain((names) =>
  fc.tuple(
    ...names.map((name, ordinal) =>
      fc.record({
        name: fc.constant(name),
        ordinal: fc.constant(ordinal),
        specifications: fc.uniqueArray(specification, {
          maxLength: 2,
          selector: ({ name: line }) => line,
        }),
      }),
    ),
  ),
) as fc.Arbitrary<MatchItem[]>
const segments = fc.uniqueArray(fc.constantFrom(...SEGMENTS), { maxLength: 4 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
        words: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
      }),
    ),
  ),
)
const certificate = fc.record({
  name: fc.constantFrom('ISO 9001', 'IATF 16949'),
  expiresOn: fc.constantFrom(null, '2026-12-01', '2027-12-01', '2026-01-01'),
})

function partyOf(id: string): fc.Arbitrary<MatchParty> {
  return fc
    .record({
      offers: items,
      needs: items,
      segments: fc.record({ offers: segments, needs: segments }),
      cityCodes: fc.uniqueArray(fc.constantFrom(...CITIES), { maxLength: 3 }),
      certificates: fc.uniqueArray(certificate, { maxLength: 2, selector: ({ name }) => name }),
      wants: fc.record({
        certificates: fc.uniqueArray(fc.constantFrom('ISO 9001', 'IATF 16949')),
        regions: fc.uniqueArray(fc.constantFrom(...CITIES), { maxLength: 2 }),
      }),
      verifiedOn: fc.constantFrom(null, '2026-10-01'),
    })
    .map((said) => ({ ...party({ id }), ...said })) as fc.Arbitrary<MatchParty>
}
const pair = fc.record({ a: partyOf('a'), b: partyOf('b'), role: fc.constantFrom(...ROLES) })

function scoreOf(reader: MatchParty, other: MatchParty, role: Role): number {
  return matchOf({ reader, other, role }, context)?.score ?? 0
}

type Taken = { party: MatchParty; reason: Reason; mine: boolean; role: Role }

/** The record without the piece that the reason quotes from it. */
function without({ party: from, reason, mine, role }: Taken): MatchParty {
  const quoted = mine ? reason.own : reason.other
  const buys = role === 'supplier' ? mine : role === 'customer' ? !mine : false
  if (reason.criterion === 'product') {
    const made = ['offers_material', 'made_of_offered'].includes(reason.code)
    const side = buys && !made ? 'needs' : 'offers'
    return { ...from, [side]: from[side].filter(({ name }) => name !== quoted) }
  }
  if (reason.criterion === 'chain') {
    const { path = [] } = reason
    const end = buys ? path.at(-1) : path[0]
    const stated = ['in_needed_segment', 'needs_segment'].includes(reason.code)
    const side = buys && stated ? 'needs' : 'offers'
    const left = from.segments[side].filter(({ id }) => id !== end)
    return { ...from, segments: { ...from.segments, [side]: left } }
  }
  if (reason.criterion === 'region') {
    const cities = from.cityCodes.filter((code) => code !== quoted)
    const regions = from.wants.regions.filter((code) => code !== quoted)
    return { ...from, cityCodes: cities, wants: { ...from.wants, regions } }
  }
  if (reason.criterion === 'certificate') {
    const keep = (name: string) => !quoted?.startsWith(name)
    return {
      ...from,
      certificates: from.certificates.filter(({ name }) => buys || keep(name)),
      wants: {
        ...from.wants,
        certificates: from.wants.certificates.filter((n) => !buys || keep(n)),
      },
    }
  }
  const strip = (item: MatchItem) => ({
    ...item,
    specifications: item.specifications.filter(({ name }) => !quoted?.startsWith(name)),
  })
  return { ...from, offers: from.offers.map(strip), needs: from.needs.map(strip) }
}

test('taking the evidence of a reason away from either record lowers the score', () => {
  holds(
    fc.property(pair, ({ a, b, role }) => {
      const match = matchOf({ reader: a, other: b, role }, context)
      for (const reason of match?.forSubject.reasons ?? []) {
        const before = match?.score ?? 0
        const mine = without({ party: a, reason, mine: true, role })
        const theirs = without({ party: b, reason, mine: false, role })
        expect(scoreOf(mine, b, role), JSON.stringify(reason)).toBeLessThan(before)
        expect(scoreOf(a, theirs, role), JSON.stringify(reason)).toBeLessThan(before)
      }
    }),
    { numRuns: 400 },
  )
})

test('every reason quotes a piece of both records, or a path in the chain', () => {
  holds(
    fc.property(pair, ({ a, b, role }) => {
      const match = matchOf({ reader: a, other: b, role }, context)
      for (const { own, other, path } of match?.forSubject.reasons ?? []) {
        for (const [at, id] of path?.slice(1).entries() ?? [])
          expect(context.knowledge.suppliersOf.get(id)?.map(({ from }) => from)).toContain(
            path?.[at],
          )
        if (path) continue
        expect(textsOf(a).some((text) => own?.startsWith(text))).toBe(true)
        expect(textsOf(b).some((text) => other?.startsWith(text))).toBe(true)
      }
    }),
  )
})

function textsOf(one: MatchParty): string[] {
  const products = [...one.offers, ...one.needs]
  return [
    ...products.map(({ name }) => name),
    ...products.flatMap(({ specifications }) => specifications.map(({ name }) => name)),
    ...one.cityCodes,
    ...one.wants.regions,
    ...one.wants.certificates,
    ...one.certificates.map(({ name }) => name),
  ]
}

test('the reason that decides is the first that is given', () => {
  holds(
    fc.property(pair, ({ a, b, role }) => {
      const view = { reader: a, other: b, role }
      const match = matchOf(view, context)
      if (!match) return
      expect(mainReasonOf(view, context)).toEqual(match.forSubject.reasons[0])
      expect(reasonsFor(view, context)).toEqual(match.forSubject.reasons)
    }),
  )
})

test('scores and confidence lie between 0 and 1, at most three reasons a side', () => {
  holds(
    fc.property(pair, ({ a, b, role }) => {
      const match = matchOf({ reader: a, other: b, role }, context)
      if (!match) return
      for (const value of [match.score, match.confidence, match.forSubject.score]) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
      expect(match.forSubject.reasons.length).toBeGreaterThan(0)
      expect(match.forSubject.reasons.length).toBeLessThanOrEqual(3)
    }),
  )
})

test('a pair has one score, from whichever side it is looked at', () => {
  const mirror = { supplier: 'customer', customer: 'supplier', peer: 'peer' } as const
  holds(
    fc.property(pair, ({ a, b, role }) => {
      expect(scoreOf(a, b, role)).toBeCloseTo(scoreOf(b, a, mirror[role]), 12)
    }),
  )
})

test('the score of a side grows with each of its criteria', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  const scores = fc.record(
    Object.fromEntries(CRITERIA.map((one) => [one, score])) as Record<Criterion, typeof score>,
  )
  holds(
    fc.property(scores, fc.constantFrom(...CRITERIA), score, (before, raised, to) => {
      const after = { ...before, [raised]: Math.max(before[raised], to) }
      expect(scoreFrom(after)).toBeGreaterThanOrEqual(scoreFrom(before))
      expect(scoreFrom(after)).toBeLessThanOrEqual(1)
    }),
  )
})

test('both means and sums of evidence are symmetric and stay below their best', () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true })
  holds(
    fc.property(score, score, (a, b) => {
      expect(reciprocal(a, b)).toBe(reciprocal(b, a))
      expect(reciprocal(a, b)).toBeLessThanOrEqual(Math.max(a, b) + 1e-12)
      expect(accumulate([a, b], 0.4)).toBe(accumulate([b, a], 0.4))
      expect(accumulate([a, b], 0.4)).toBeGreaterThanOrEqual(a - 1e-12)
    }),
  )
})

test('the order does not depend on the order of the candidates', () => {
  holds(
    fc.property(
      partyOf('subject'),
      fc.array(partyOf('x'), { maxLength: 6 }),
      fc.constantFrom(...DIRECTIONS),
      (subject, others, direction) => {
        const candidates = others.map((one, at) => ({ ...one, id: `c${at}`, groupId: `c${at}` }))
        const facts = { blocked: new Set<string>(), dismissed: new Set<string>() }
        const ids = (list: MatchParty[]) =>
          rank({ subject, candidates: list, direction, facts }, context).map(
            (one) => one.view.other.id,
          )
        expect(ids(candidates.toReversed())).toEqual(ids(candidates))
      },
    ),
    { numRuns: 50 },
  )
})

test('a criterion that nobody spoke of counts its neutral score', () => {
  const of = (scores: Partial<Scores>): Scores => ({
    ...(Object.fromEntries(CRITERIA.map((one) => [one, 'unknown'])) as Scores),
    ...scores,
  })
  const plain = Object.fromEntries(
    Object.entries(MODIFIERS).map(([criterion, { neutral }]) => [criterion, neutral]),
  )
  const known = { product: 0.5, chain: 0.5 }
  expect(scoreFrom(of(known))).toBe(scoreFrom(of({ ...known, ...plain })))
})

test('the score that orders a list is the one that is explained, criterion by criterion', () => {
  holds(
    fc.property(pair, ({ a, b, role }) => {
      const view = { reader: a, other: b, role }
      const match = matchOf(view, { ...context })
      expect(scoreOfView(view, { ...context })).toBe(match?.score ?? null)
      for (const side of [match?.forSubject, match?.forCandidate]) {
        if (!side) continue
        const scores = Object.fromEntries(
          side.findings.map(({ criterion, score }) => [criterion, score]),
        ) as Scores
        const whole = scoreFrom(scores)
        // what is missing is lost to a rival
        expect(side.score).toBeLessThanOrEqual(whole)
        expect(side.score).toBeGreaterThanOrEqual(whole * (1 - RIVAL_LOSS))
      }
    }),
  )
})

test('what is remembered of a pair changes no answer, whichever side and order asks first', () => {
  holds(
    fc.property(pair, ({ a, b, role }) => {
      const kept = { ...context }
      const views = [
        { reader: a, other: b, role },
        { reader: b, other: a, role },
        { reader: a, other: b, role },
        ...ROLES.map((one) => ({ reader: b, other: a, role: one })),
      ]
      for (const view of views) expect(matchOf(view, kept)).toEqual(matchOf(view, { ...context }))
    }),
  )
})
