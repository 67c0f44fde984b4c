import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { createNameMatcher } from '#app/domain/text/name.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { holds } from '#tests/support/property.ts'
import type { Tier } from './candidates.ts'
import { readQuery } from './query.ts'
import { type Candidate, rank } from './rank.ts'
import type { RankKey } from './rank-key.ts'

const text = createTextTools([])
const names = createNameMatcher({ regions: ['深圳', '佛山'], segment: text.segment })
const now = new Date('2026-11-23T02:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

function firm(id: string, key: Partial<RankKey>, rest: Partial<Candidate> = {}): Candidate {
  return {
    id,
    tier: 'all',
    kind: 'enterprise',
    key: {
      names: ['佛山市某某有限公司'],
      spoken: { core: [], name: '' },
      offers: [],
      needs: [],
      ...key,
    },
    confirmedAt: now,
    verified: false,
    ...rest,
  }
}

function order(q: string, candidates: readonly Candidate[]): string[] {
  return rank(candidates, {
    query: readQuery(q, { text, names, products: NO_PRODUCTS }),
    names,
    now,
  }).map(({ id }) => id)
}

const offering = (...offers: (string | [string, number])[]): Partial<RankKey> => ({
  offers: offers.map((one) => (typeof one === 'string' ? [one, null] : one)),
})

describe('ranking', () => {
  it('puts the product itself before its kinds, its kinds before its parts, makers before users', () => {
    expect(
      order('减速器', [
        firm('text', {}),
        firm('needs', { needs: ['减速器'] }),
        firm('part', offering('减速器壳体')),
        firm('kind', offering('谐波减速器')),
        firm('itself', offering('减速器')),
      ]),
    ).toEqual(['itself', 'kind', 'part', 'needs', 'text'])
  })

  it('puts what a firm lives by before what it also sells', () => {
    expect(
      order('轴承', [
        firm('little', offering(['轴承', 0.02], ['钢材', 0.9])),
        firm('main', offering(['轴承', 0.8])),
        firm('some', offering(['轴承', 0.2], ['钢材', 0.7])),
      ]),
    ).toEqual(['main', 'some', 'little'])
    expect(
      order('轴承', [
        firm('third', offering('钢材', '铸件', '轴承')),
        firm('first', offering('轴承', '钢材', '铸件')),
      ]),
    ).toEqual(['first', 'third'])
  })

  it('shows the firm that is asked for by name first, then its listings', () => {
    const key = { names: ['深圳市岭芯电池股份有限公司'] }
    expect(
      order('岭芯电池', [
        firm('maker', offering('电池')),
        firm('listing', { ...key, title: '招聘' }, { kind: 'listing' }),
        firm('named', key),
      ])[0],
    ).toBe('named')
  })

  it('drops a name that only shares characters', () => {
    const scattered = firm('x', { names: ['南岭中芯国能池州有限公司'] }, { tier: 'name' })
    expect(order('岭芯电池', [scattered])).toEqual([])
  })

  it('puts stale records last unless they are asked for by name', () => {
    const stale = { confirmedAt: daysAgo(120) }
    const key = { ...offering('减速器'), names: ['深圳市岭湾传动有限公司'] }
    const fresh = firm('fresh', offering('减速器壳体'))
    expect(order('减速器', [firm('stale', key, stale), fresh])).toEqual(['fresh', 'stale'])
    expect(order('岭湾传动', [firm('stale', key, stale), fresh])[0]).toBe('stale')
  })

  it('gives the same order whatever the order of the candidates', () => {
    const tiers: Tier[] = ['exact', 'all', 'name', 'words', 'some']
    const candidate = fc
      .record({
        id: fc.uuid(),
        tier: fc.constantFrom(...tiers),
        offers: fc.array(fc.constantFrom('减速器', '谐波减速器', '减速器壳体', '波减'), {
          maxLength: 3,
        }),
        days: fc.integer({ min: 0, max: 200 }),
        verified: fc.boolean(),
      })
      .map(({ id, tier, offers, days, verified }) =>
        firm(id, offering(...offers), { tier, verified, confirmedAt: daysAgo(days) }),
      )
    holds(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 20 }),
        fc.func(fc.integer()),
        (candidates, key) => {
          const shuffled = candidates.toSorted((a, b) => key(a.id) - key(b.id))
          expect(order('减速器', shuffled)).toEqual(order('减速器', candidates))
        },
      ),
    )
  })
})
