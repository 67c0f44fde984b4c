import { describe, expect } from 'vitest'
import {
  type SearchAnswer,
  type SearchPort,
  type SearchRequest,
  TOTAL_CAP,
} from '#app/adapters/search/search-port.ts'
import { FACET_NAMES } from '#app/domain/search/document.ts'
import { readQuery } from '#app/domain/search/query.ts'
import type { Db } from '#db/client.server.ts'
import { NOW } from '#tests/support/builders.ts'
import { HOSTILE } from '#tests/support/hostile.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { test } from '#tests/support/test-database.ts'
import { GOLDEN } from './golden-queries.ts'
import { NUTS, names, text, type World, worldIn } from './search-world.ts'

type Asked = Partial<Omit<SearchRequest, 'query'>> & { q?: string }
type Key = keyof World['idOf']

/** What every engine must do; `open` puts one over a database in which the suite's firms are written. */
export function searchPortContract(engine: string, open: (db: Db) => Promise<SearchPort>): void {
  async function start(db: Db) {
    const world = await worldIn(db)
    const port = await open(db)
    const request = ({ q = '', ...rest }: Asked): SearchRequest => ({
      query: readQuery(q, { text, names, products: NO_PRODUCTS }),
      kinds: ['enterprise', 'listing'],
      filters: [],
      count: [],
      sort: 'fit',
      page: 1,
      pageSize: 20,
      now: NOW,
      hiddenOrganisations: [],
      ...rest,
    })
    const ask = (asked: Asked): Promise<SearchAnswer> => port.search(request(asked))
    const keys = new Map(Object.entries(world.idOf).map(([key, id]) => [id, key]))
    const found = async (asked: Asked) =>
      (await ask(asked)).hits.map(({ document }) => keys.get(document.id) ?? 'nut')
    const finds = async (q: string, key: Key) =>
      expect([q, await found({ q })]).toEqual([q, expect.arrayContaining([key])])
    const misses = async (q: string, key: Key) =>
      expect([q, await found({ q })]).toEqual([q, expect.not.arrayContaining([key])])
    return { port, world, request, ask, found, finds, misses }
  }

  describe(`${engine} search`, () => {
    test('finds words inside words', async ({ database }) => {
      const { finds, misses, found } = await start(database.db)
      await finds('电池', 'battery')
      await finds('锂电池', 'battery')
      await finds('轴承', 'bearings')
      await finds('深沟球', 'bearings')
      await misses('电池', 'bearings')
      expect((await found({ q: '电池' }))[0]).toBe('battery')
    })

    test('reads traditional as simplified, both ways of it', async ({ database }) => {
      const { finds } = await start(database.db)
      await finds('諧波減速器', 'reducer')
      await finds('軸承', 'bearings')
      await finds('软件', 'hongKong')
      await finds('軟體', 'hongKong')
      await finds('港瀾', 'hongKong')
    })

    test('reads pinyin and initials, of names and of products', async ({ database }) => {
      const { finds, misses } = await start(database.db)
      await finds('qincai', 'greens')
      await finds('qc', 'greens')
      await finds('cenchuan', 'reducer')
      await finds('jiansuqi', 'reducer')
      await finds('xie bo jian su qi', 'reducer')
      await misses('qincai', 'reducer')
    })

    test('takes codes exactly', async ({ database }) => {
      const { finds, misses } = await start(database.db)
      await finds('304', 'steel304')
      await misses('304', 'steel316')
      await finds('304不锈钢', 'steel304')
      await finds('M8', 'bolts')
      await misses('M6', 'bolts')
      await finds('IATF16949', 'battery')
      await finds('iatf 16949', 'battery')
      await finds('91440600MA00SEARCH', 'reducer')
    })

    test('finds firms by the names people use', async ({ database }) => {
      const { found } = await start(database.db)
      for (const [q, key] of [
        ['能岳股份', 'shortNamed'],
        ['ST能岳', 'shortNamed'],
        ['岑川传动', 'reducer'],
        ['岑川股份', 'reducer'],
        ['澜岳新能', 'battery'],
        ['佛山市岑川精密传动股份有限公司', 'reducer'],
        ['Cenchuan Precision', 'reducer'],
      ] as const)
        expect([q, (await found({ q }))[0]]).toEqual([q, key])
    })

    test('finds the need and the supply beside the firms', async ({ database }) => {
      const { found } = await start(database.db)
      expect(await found({ q: '谐波减速器' })).toEqual(
        expect.arrayContaining(['need', 'reducer', 'staleReducer']),
      )
      expect(await found({ q: '谐波减速器', kinds: ['listing'] })).toEqual(['need'])
      expect(await found({ q: '柔性电路板', filters: ['side:supply'] })).toEqual(['supply'])
    })

    test('shows nothing that is not public, published and valid', async ({ database }) => {
      const { misses, finds, found } = await start(database.db)
      for (const hidden of ['draft', 'sealed', 'lapsed'] as const)
        await misses('谐波减速器', hidden)
      await misses('盲配', 'sealed')
      await misses('秘匿', 'draft')
      await finds('交叉滚子轴承', 'lastDay')
      const everything = await found({ pageSize: 200 })
      expect(everything).not.toEqual(expect.arrayContaining(['draft']))
      expect(everything).not.toEqual(expect.arrayContaining(['lapsed']))
    })

    test('leaves hidden firms and their listings out of hits, totals and counts', async ({
      database,
    }) => {
      const { ask, world } = await start(database.db)
      const hiddenOrganisations = [world.idOf.reducer]
      for (const q of ['谐波减速器', '']) {
        const seen = await ask({ q, pageSize: 200, count: ['cluster'] })
        const answer = await ask({ q, pageSize: 200, count: ['cluster'], hiddenOrganisations })
        const owners = answer.hits.map(({ document }) => document.organisationId)
        expect(owners).not.toContain(world.idOf.reducer)
        const gone = seen.hits.filter((one) => one.document.organisationId === world.idOf.reducer)
        expect(gone.length).toBeGreaterThan(0)
        expect(answer.total).toBe(seen.total - gone.length)
        const robots = (one: SearchAnswer) =>
          one.facets.cluster?.find(({ code }) => code === 'cluster:intelligent-robot')?.count ?? 0
        expect(robots(answer)).toBe(robots(seen) - gone.length)
      }
    })

    test('narrows by facets; codes of one facet are alternatives', async ({ database }) => {
      const { found } = await start(database.db)
      const filters = ['city:440600'] as const
      expect(new Set(await found({ filters, kinds: ['enterprise'] }))).toEqual(
        new Set(['reducer', 'steel304', 'steel316']),
      )
      expect(await found({ q: '不锈钢', filters: ['city:441300'] })).toEqual([])
      expect(
        new Set(await found({ kinds: ['enterprise'], filters: ['city:441300', 'city:441900'] })),
      ).toEqual(new Set(['battery', 'separator']))
      expect(
        await found({ kinds: ['enterprise'], filters: ['city:441300', 'trust:verified'] }),
      ).toEqual(['battery'])
      expect(await found({ filters: ['certificate:IATF 16949'] })).toEqual(['battery'])
      expect(await found({ filters: ['certificate:ISO 9001'] })).toEqual([])
      expect(await found({ filters: ['position:intelligent-robot/midstream'], q: '伺服' })).toEqual(
        expect.arrayContaining([]),
      )
      expect(await found({ kinds: ['enterprise'], filters: ['fresh:stale'] })).toEqual([
        'staleReducer',
      ])
      expect(await found({ kinds: ['enterprise'], filters: ['fresh:ageing'] })).toEqual([
        'ageingMotor',
      ])
    })

    test('counts facets without their own filter, and everything else with it', async ({
      database,
    }) => {
      const { ask } = await start(database.db)
      const answer = await ask({
        kinds: ['enterprise'],
        filters: ['city:440600'],
        count: FACET_NAMES,
      })
      const count = (code: string) =>
        answer.facets[code.split(':')[0] as 'city']?.find((one) => one.code === code)?.count
      expect(answer.total).toBe(3)
      expect(count('city:440600')).toBe(3)
      expect(count('city:445200')).toBe(NUTS)
      expect(count('cluster:intelligent-robot')).toBe(1)
      expect(count('trust:stated')).toBe(3)
      expect(count('fresh:fresh')).toBe(3)
      expect(count('region:greater-bay-area')).toBe(3)
    })

    test('gives each facet of an answer its counts', async ({ database }) => {
      const { ask } = await start(database.db)
      const { facets, total } = await ask({ q: '谐波减速器', count: ['side', 'fresh', 'city'] })
      const sum = (name: 'side' | 'fresh') =>
        facets[name]?.reduce((total, { count }) => total + count, 0)
      expect(sum('side')).toBe(total)
      expect(sum('fresh')).toBe(total)
      expect(facets.cluster).toBeUndefined()
    })

    test('orders by confirmation, by age and by name as it is spoken', async ({ database }) => {
      const { ask } = await start(database.db)
      const kinds = ['enterprise'] as const
      const confirmed = await ask({ kinds, sort: 'confirmed', pageSize: 200 })
      const days = confirmed.hits.map(({ document }) => document.confirmedAt)
      expect(days).toEqual(days.toSorted().reverse())
      const byName = await ask({ kinds, sort: 'name', pageSize: 200 })
      const cities = byName.hits.map(({ document }) => document.names.hans.slice(0, 2))
      const order = ['东莞', '佛山', '广州', '江门', '清远', '深圳', '中山']
      expect(order.map((city) => cities.indexOf(city))).toEqual(
        order.map((city) => cities.indexOf(city)).toSorted((a, b) => a - b),
      )
      const newest = await ask({ q: '六角螺母', sort: 'newest', pageSize: 3 })
      expect(newest.hits.map(({ document }) => document.names.hans)).toEqual([
        '揭阳市螺坊0五金厂',
        '揭阳市螺坊1五金厂',
        '揭阳市螺坊2五金厂',
      ])
    })

    test('puts records unconfirmed for 90 days last, unless asked for by name', async ({
      database,
    }) => {
      const { found } = await start(database.db)
      const firms = await found({ q: '谐波减速器', kinds: ['enterprise'] })
      expect(firms.at(-1)).toBe('staleReducer')
      expect((await found({ q: '岭湾柔轮' }))[0]).toBe('staleReducer')
    })

    test('turns pages to the end, each document once, in the same order every time', async ({
      database,
    }) => {
      const { ask } = await start(database.db)
      for (const asked of [
        { q: '六角螺母' },
        { q: '六角螺母', sort: 'newest' },
        { q: '' },
        { q: '', sort: 'name', filters: ['city:445200'] },
      ] satisfies Asked[]) {
        const first = await ask({ ...asked, pageSize: 7 })
        const ids: string[] = []
        for (let page = 1; (page - 1) * 7 < first.total; page += 1) {
          const { hits } = await ask({ ...asked, page, pageSize: 7 })
          ids.push(...hits.map(({ document }) => document.id))
        }
        expect(ids.length).toBe(first.total)
        expect(new Set(ids).size).toBe(ids.length)
        const whole = await ask({ ...asked, pageSize: 200 })
        expect(whole.hits.map(({ document }) => document.id)).toEqual(ids)
        expect((await ask({ ...asked, page: 400 })).hits).toEqual([])
      }
    })

    test('comes near when nothing has it all, and says so', async ({ database }) => {
      const { ask, found } = await start(database.db)
      const answer = await ask({ q: '谐波减速器外壳抛光' })
      expect(await found({ q: '谐波减速器外壳抛光' })).toEqual(expect.arrayContaining(['reducer']))
      expect(answer.hits.every(({ partial }) => partial)).toBe(true)
      expect((await ask({ q: '谐波减速器' })).hits[0]?.partial).toBe(false)
      expect((await ask({ q: '鸳鸯蝴蝶' })).total).toBe(0)
    })

    test('tells what each filter keeps away', async ({ database }) => {
      const { port, request } = await start(database.db)
      const filters = ['city:441300', 'trust:verified'] as const
      expect(await port.totalsWithout(request({ q: '六角螺母', filters }))).toEqual([])
      expect(await port.totalsWithout(request({ q: '304', filters: ['city:441300'] }))).toEqual([
        { facet: 'city', total: 1 },
      ])
      expect(await port.totalsWithout(request({ q: '304' }))).toEqual([])
    })

    test('keeps totals within the cap', async ({ database }) => {
      const { ask } = await start(database.db)
      const answer = await ask({})
      expect(answer.total).toBeLessThanOrEqual(TOTAL_CAP)
      expect(answer.capped).toBe(false)
      expect(answer.total).toBeGreaterThan(NUTS)
    })

    test('answers whatever is typed', async ({ database }) => {
      const { ask } = await start(database.db)
      const hostile = [
        ...Object.values(HOSTILE),
        '\0',
        '\ud800\udc00\ud800',
        "'谐波' & !'减速器' | (a <-> b):*A",
        "\\\\' \\",
        '谐波\0减速器',
        '()|&!<->:*',
        'a'.repeat(10_000),
        '谐波减速器，'.repeat(2_000),
        '%_%',
        '{"a","b"}',
      ]
      for (const q of hostile)
        for (const sort of ['fit', 'confirmed'] as const)
          expect((await ask({ q, sort, count: ['city'] })).total).toBeLessThanOrEqual(TOTAL_CAP)
      const { hits } = await ask({ q: "谐波减速器'; drop table search_entry; --" })
      expect(Array.isArray(hits)).toBe(true)
    })

    test('finds what it must and misses what it must', async ({ database }) => {
      const { found } = await start(database.db)
      for (const [q, hits, misses] of GOLDEN) {
        const keys = await found({ q, pageSize: 100 })
        expect([q, keys]).toEqual([q, expect.arrayContaining([...hits])])
        for (const miss of misses)
          expect([q, keys]).toEqual([q, expect.not.arrayContaining([miss])])
      }
    })

    test('is well and knows how much it holds', async ({ database }) => {
      const { port } = await start(database.db)
      expect((await port.health()).ok).toBe(true)
    })
  })
}
