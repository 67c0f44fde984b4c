import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { createNameMatcher } from '#app/domain/text/name.ts'
import { indexListings } from '#app/services/search/index-listings.server.ts'
import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import type { Db } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import {
  insertListing,
  insertOrganisation,
  NOW,
  type OrganisationOverrides,
} from '#tests/support/builders.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'

const { regions } = loadKnowledge()
export const text = createTextTools(fixtureDictionary())
const knowledge = knowledgeFixture()
export const names = createNameMatcher({
  regions: regions.all.filter(({ level }) => level !== 'country').map(({ short }) => short),
  segment: text.segment,
})

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)
const REDUCER = 'intelligent-robot--precision-reducer'
const MOTOR = 'intelligent-robot--servo-motor'

/** Invented firms, each there for a reason that its key names. */
const FIRMS = {
  battery: {
    nameHans: '惠州市澜岳新能源有限公司',
    offers: ['磷酸铁锂电池', '储能电池组'],
    certificates: ['IATF 16949', { name: 'ISO 9001', expiresOn: '2026-01-01' }],
    markets: ['europe'],
    sites: ['441300'],
    sizeClass: 'medium',
    verifiedAt: daysAgo(10),
  },
  separator: {
    nameHans: '东莞市澄屿隔膜材料有限公司',
    offers: ['电池隔膜'],
    needs: ['聚丙烯'],
    sites: ['441900'],
  },
  reducer: {
    nameHans: '佛山市岑川精密传动股份有限公司',
    nameHant: '佛山市岑川精密傳動股份有限公司',
    nameEn: 'Cenchuan Precision Drives Co., Ltd.',
    shortName: '岑川传动',
    offers: ['谐波减速器', '柔轮'],
    tags: [REDUCER],
    sites: ['440600'],
    identifiers: [{ scheme: 'uscc', value: '91440600MA00SEARCH' }],
  },
  staleReducer: {
    nameHans: '深圳市岭湾柔轮技术有限公司',
    offers: ['谐波减速器'],
    tags: [REDUCER],
    confirmedAt: daysAgo(137),
  },
  ageingMotor: {
    nameHans: '中山市翠屿电机有限公司',
    offers: ['伺服电机'],
    tags: [MOTOR],
    sites: ['442000'],
    confirmedAt: daysAgo(60),
  },
  steel304: { nameHans: '佛山市钧禾金属有限公司', offers: ['304不锈钢带'], sites: ['440600'] },
  steel316: { nameHans: '佛山市钧穗金属有限公司', offers: ['316不锈钢带'], sites: ['440600'] },
  bolts: { nameHans: '江门市拓笙紧固件有限公司', offers: ['M8螺栓', '六角螺栓M12'] },
  bearings: { nameHans: '广州市衡澈传动有限公司', offers: ['深沟球轴承'] },
  greens: { nameHans: '清远市禾穗农业有限公司', offers: ['芹菜'] },
  shortNamed: { nameHans: '能岳科技股份有限公司', offers: ['数控系统'] },
  hongKong: {
    nameHans: '港澜软件（香港）有限公司',
    nameHant: '港瀾軟件（香港）有限公司',
    offers: ['工業軟體'],
    sites: ['810000'],
  },
  draft: { nameHans: '珠海市未发布秘匿有限公司', state: 'draft', offers: ['谐波减速器'] },
} satisfies Record<string, OrganisationOverrides>

export const NUTS = 45

export type World = { idOf: Readonly<Record<keyof typeof FIRMS | keyof typeof LISTINGS, string>> }

const LISTINGS = {
  need: { side: 'demand', title: '求购谐波减速器 500 台', body: '中空轴，减速比 80–120' },
  supply: { side: 'supply', title: '供应柔性电路板', body: '双面，可打样' },
  sealed: { side: 'demand', title: '求购谐波减速器（盲配）', visibility: 'sealed' },
  lapsed: { side: 'demand', title: '求购谐波减速器（过期）', validUntil: '2026-11-22' },
  lastDay: { side: 'demand', title: '求购交叉滚子轴承', validUntil: '2026-11-23' },
} as const

const worlds = new WeakMap<Db, Promise<World>>()

/** The firms and listings of the suite, written once a database. */
export function worldIn(db: Db): Promise<World> {
  const world = worlds.get(db) ?? build(db)
  worlds.set(db, world)
  return world
}

async function build(db: Db): Promise<World> {
  const ports = { db, text, regions, knowledge, now: () => NOW }
  const ids: Record<string, string> = {}
  for (const [key, firm] of Object.entries(FIRMS))
    ids[key] = (await insertOrganisation(db, firm as OrganisationOverrides)).id
  const nuts: string[] = []
  for (let place = 0; place < NUTS; place += 1)
    nuts.push(
      (
        await insertOrganisation(db, {
          nameHans: `揭阳市螺坊${place}五金厂`,
          offers: ['六角螺母'],
          sites: ['445200'],
          createdAt: daysAgo(place),
        })
      ).id,
    )
  await indexOrganisations(ports, [...Object.values(ids), ...nuts])
  const listings: string[] = []
  for (const [key, listing] of Object.entries(LISTINGS)) {
    const organisationId = ids.reducer ?? ''
    ids[key] = (await insertListing(db, { organisationId, segments: [REDUCER], ...listing })).id
    listings.push(ids[key])
  }
  // a listing that was found yesterday and has lapsed since is still in the index
  await indexListings({ ...ports, now: () => daysAgo(2) }, listings)
  return { idOf: ids as World['idOf'] }
}
