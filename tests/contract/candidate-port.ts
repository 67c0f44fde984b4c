import { expect } from 'vitest'
import type { CandidatePort } from '#app/adapters/search/candidate-port.ts'
import type { Ask, Retriever } from '#app/domain/matching/retrievers.ts'
import { MARK } from '#app/domain/search/lexemes.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Db } from '#db/client.server.ts'
import { publish, publishListing } from '#tests/golden/matching-ports.ts'
import { NOW, type OrganisationOverrides } from '#tests/support/builders.ts'
import { test } from '#tests/support/test-database.ts'

const REDUCER = 'intelligent-robot--precision-reducer'
const MOTOR = 'intelligent-robot--servo-motor'
const TODAY = dayOf(NOW)

/** Invented firms, each there for the one thing that its key names. */
const FIRMS = {
  offering: { nameHans: '佛山市试甲传动有限公司', offers: ["谐波减速器 'M\\8"] },
  needing: { nameHans: '佛山市试乙整机有限公司', needs: ['谐波减速器'] },
  placed: { nameHans: '东莞市试丁传动有限公司', tags: [REDUCER], sites: ['441900'] },
  wanting: { nameHans: '东莞市试戊整机有限公司', tags: [{ nodeId: MOTOR, side: 'needs' }] },
  doubtful: { nameHans: '东莞市试辛整机有限公司', tags: [{ nodeId: REDUCER, state: 'proposed' }] },
  both: {
    nameHans: '佛山市试丙传动有限公司',
    offers: ['谐波减速器'],
    tags: [REDUCER],
    sites: ['440600'],
  },
  posting: { nameHans: '中山市试己整机有限公司', offers: ['机械臂'] },
  sealing: { nameHans: '中山市试壬整机有限公司', offers: ['机械臂'] },
  ended: { nameHans: '中山市试庚整机有限公司', offers: ['焊接机'] },
  draft: { nameHans: '珠海市试癸传动有限公司', offers: ['谐波减速器'], state: 'draft' },
  stranger: { nameHans: '江门市试子食品有限公司', offers: ['腊肠'], sites: ['440600'] },
} as const satisfies Record<string, OrganisationOverrides>
type Firm = keyof typeof FIRMS

const worlds = new WeakMap<Db, Promise<ReadonlyMap<string, Firm>>>()

/** The firms and listings of the suite by id, written once a database. */
export function candidateWorldIn(db: Db): Promise<ReadonlyMap<string, Firm>> {
  const world = worlds.get(db) ?? build(db)
  worlds.set(db, world)
  return world
}

async function build(db: Db): Promise<ReadonlyMap<string, Firm>> {
  const firms = new Map<string, Firm>()
  for (const [key, firm] of Object.entries(FIRMS))
    firms.set((await publish(db, firm as OrganisationOverrides)).id, key as Firm)
  const idOf = (key: Firm) => [...firms].find(([, one]) => one === key)?.[0] ?? ''
  const demand = { side: 'demand', title: '求购关节', segments: [REDUCER] } as const
  const posted = [
    { organisationId: idOf('posting'), validUntil: TODAY },
    { organisationId: idOf('ended'), validUntil: '2026-11-22' },
    { organisationId: idOf('sealing'), visibility: 'sealed' as const },
  ]
  for (const one of posted) await publishListing(db, { ...demand, ...one })
  return firms
}

const words = (lexeme: string, field: 'B' | 'C'): Ask => ({
  by: 'words',
  words: { terms: { lexeme }, field },
})
const product = (name: string) => MARK.whole + name

/** What every engine must find for each way of asking. */
export function candidatePortContract(
  engine: string,
  portOf: (db: Db) => Promise<CandidatePort>,
): void {
  const asking = async (db: Db, retrievers: readonly Retriever[], limit = 50) => {
    const firms = await candidateWorldIn(db)
    const { ids, ...answer } = await (await portOf(db)).retrieve({
      retrievers,
      limit,
      today: TODAY,
    })
    expect(answer.engine).toBe(engine)
    return { found: ids.map((id) => firms.get(id)), capped: answer.capped }
  }
  const found = async (db: Db, retriever: Retriever) =>
    (await asking(db, [retriever])).found.toSorted()

  test(`${engine}: words are looked for in what is offered or what is needed`, async ({
    database: { db },
  }) => {
    const of = (ask: Ask) => found(db, { name: 'words', asks: [ask] })
    expect(await of(words(product('谐波减速器'), 'B'))).toEqual(['both'])
    expect(await of(words(product('谐波减速器'), 'C'))).toEqual(['needing'])
    expect(await of(words('谐波', 'B'))).toEqual(['both', 'offering'])
    expect(await of(words('鸳鸯', 'B'))).toEqual([])
    const all = { all: [{ lexeme: '谐波' }, { lexeme: '波减' }] }
    expect(await of({ by: 'words', words: { terms: all, field: 'C' } })).toEqual(['needing'])
    expect(await of(words(`" OR kind = "enterprise' \\`, 'B'))).toEqual([])
  })

  test(`${engine}: confirmed places in the chain, by side`, async ({ database: { db } }) => {
    const of = (id: string, side: 'offers' | 'needs') =>
      found(db, { name: 'segments', asks: [{ by: 'segment', segment: { id, side } }] })
    expect(await of(REDUCER, 'offers')).toEqual(['both', 'placed'])
    expect(await of(REDUCER, 'needs')).toEqual([])
    expect(await of(MOTOR, 'needs')).toEqual(['wanting'])
  })

  test(`${engine}: whoever posted a public listing that is live`, async ({ database: { db } }) => {
    const of = (side: 'supply' | 'demand') =>
      found(db, { name: 'listings', asks: [{ by: 'listing', segment: REDUCER, side }] })
    expect(await of('demand')).toEqual(['posting'])
    expect(await of('supply')).toEqual([])
  })

  test(`${engine}: neighbours in a segment`, async ({ database: { db } }) => {
    const of = (...cityCodes: string[]) =>
      found(db, { name: 'near', asks: [{ by: 'near', segments: [MOTOR, REDUCER], cityCodes }] })
    expect(await of('440600')).toEqual(['both'])
    expect(await of('440600', '441900')).toEqual(['both', 'placed'])
    expect(await of('440300')).toEqual([])
  })

  test(`${engine}: several retrievers bring each firm once, those of several first`, async ({
    database: { db },
  }) => {
    const retrievers: Retriever[] = [
      { name: 'words', asks: [words('谐波', 'B'), words('谐波', 'C')] },
      {
        name: 'segments',
        asks: [
          { by: 'segment', segment: { id: REDUCER, side: 'offers' } },
          { by: 'segment', segment: { id: MOTOR, side: 'needs' } },
        ],
      },
      { name: 'listings', asks: [{ by: 'listing', segment: REDUCER, side: 'demand' }] },
      {
        name: 'near',
        asks: [{ by: 'near', segments: [REDUCER], cityCodes: ['440600', '441900'] }],
      },
    ]
    const all = await asking(db, retrievers)
    const everyone: Firm[] = ['both', 'needing', 'offering', 'placed', 'posting', 'wanting']
    expect(all.found.toSorted()).toEqual(everyone)
    expect(all).toMatchObject({ capped: false, found: expect.objectContaining({ 0: 'both' }) })
    const few = await asking(db, retrievers, 1)
    expect(few).toEqual({ capped: true, found: ['both'] })
    expect(await asking(db, [])).toEqual({ capped: false, found: [] })
  })
}
