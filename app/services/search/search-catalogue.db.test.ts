import { describe, expect } from 'vitest'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import type { Db } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { block } from '#db/schema/index.ts'
import { insertOrganisation, NOW } from '#tests/support/builders.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'
import { test } from '#tests/support/test-database.ts'
import { nameMatcherOf } from './entry-tools.server.ts'
import { indexOrganisations } from './index-organisations.server.ts'
import { type SearchInput, searchCatalogue } from './search-catalogue.server.ts'

const { regions } = loadKnowledge()
const text = createTextTools(fixtureDictionary())
const knowledge = knowledgeFixture()

function portsOn(db: Db) {
  const search = createPostgresSearch(db, { names: nameMatcherOf({ regions, text }) })
  return { db, text, regions, knowledge, search, now: () => NOW }
}

const asking = (asked: Partial<SearchInput>): SearchInput => ({
  q: '',
  kinds: ['enterprise', 'listing'],
  filters: [],
  sort: 'fit',
  page: 1,
  viewer: null,
  ...asked,
})

function reader(organisationId: string): NonNullable<SearchInput['viewer']> {
  return {
    memberships: [{ organisationId, publicId: 'p', name: 'n', role: 'member', published: true }],
  }
}

describe('the catalogue', () => {
  test('shows blocked competitors to visitors, and to neither of the two', async ({ db }) => {
    const [one, other] = [
      await insertOrganisation(db, { offers: ['谐波减速器'] }),
      await insertOrganisation(db, { offers: ['谐波减速器'] }),
    ]
    const ports = portsOn(db)
    await indexOrganisations(ports, [one.id, other.id])
    await db.insert(block).values({ organisationId: one.id, blockedId: other.id })
    const seenBy = async (viewer: SearchInput['viewer']) => {
      const { hits, total } = await searchCatalogue(ports, asking({ q: '谐波减速器', viewer }))
      expect(total).toBe(hits.length)
      return new Set(hits.map(({ document }) => document.id))
    }
    expect(await seenBy(null)).toEqual(new Set([one.id, other.id]))
    expect(await seenBy(reader(one.id))).toEqual(new Set([one.id]))
    expect(await seenBy(reader(other.id))).toEqual(new Set([other.id]))
  })

  test('says which segment the words name, and which filter keeps everything away', async ({
    db,
  }) => {
    const firm = await insertOrganisation(db, { offers: ['精密减速器'] })
    const ports = portsOn(db)
    await indexOrganisations(ports, [firm.id])
    const [segment] = [...knowledge.segments.values()].filter(
      ({ slug }) => slug === 'precision-reducer',
    )
    const named = await searchCatalogue(ports, asking({ q: ` ${segment?.zh ?? ''} ` }))
    expect(named.readAs).toEqual([segment?.id])
    const none = await searchCatalogue(
      ports,
      asking({ q: '精密减速器', filters: ['city:440600', 'trust:stated'] }),
    )
    expect(none.total).toBe(0)
    expect(none.gains).toEqual([{ facet: 'city', total: 1 }])
  })
})
