import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { createPostgresSearch } from '#app/adapters/search/postgres-search.server.ts'
import type { SearchAnswer, SearchRequest } from '#app/adapters/search/search-port.ts'
import { FACET_NAMES, type FacetCode } from '#app/domain/search/document.ts'
import { readQuery, SEARCH_SORTS } from '#app/domain/search/query.ts'
import { entriesAfter } from '#app/services/search/load-entries.server.ts'
import type { Db } from '#db/client.server.ts'
import { NOW } from '#tests/support/builders.ts'
import { hasMeilisearch } from '#tests/support/meilisearch-server.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { test } from '#tests/support/test-database.ts'
import { fedFrom } from './fed-meilisearch.ts'
import { names, text, worldIn } from './search-world.ts'

const ROUNDS = 150

/** Everything a page shows; the same from both engines, to the last count. */
function shown({ hits, total, capped, facets }: SearchAnswer) {
  return { hits: hits.map(({ document, ...rest }) => [document, rest]), total, capped, facets }
}

async function bothEngines(db: Db) {
  const world = await worldIn(db)
  const meilisearch = (await fedFrom(db)).engine
  const postgres = createPostgresSearch(db, { names })
  const entries = await entriesAfter({ db }, { afterId: null, limit: 1_000 })
  const request = (
    asked: Partial<Omit<SearchRequest, 'query'>> & { q: string },
  ): SearchRequest => ({
    kinds: ['enterprise', 'listing'],
    filters: [],
    count: FACET_NAMES,
    sort: 'fit',
    page: 1,
    pageSize: 20,
    now: NOW,
    hiddenOrganisations: [],
    ...asked,
    query: readQuery(asked.q, { text, names, products: NO_PRODUCTS }),
  })
  const agree = async (asked: SearchRequest) => {
    const [one, other] = await Promise.all([meilisearch.search(asked), postgres.search(asked)])
    expect(shown(one)).toEqual(shown(other))
    expect(await meilisearch.totalsWithout(asked)).toEqual(await postgres.totalsWithout(asked))
  }
  const texts = entries.flatMap(({ document: one }) =>
    [one.names.hans, one.names.hant, one.names.en, one.names.short, one.title, one.text]
      .concat([...one.offers, ...one.needs].map(({ name }) => name))
      .flatMap((written) => written || []),
  )
  const codes = [...new Set(entries.flatMap(({ facets }) => facets))]
  return { world, request, agree, texts, codes }
}

describe.skipIf(!hasMeilisearch())('on a real server: meilisearch and postgres', () => {
  test('give the same page for any piece of what is written', async ({ database }) => {
    const { request, agree, texts } = await bothEngines(database.db)
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 7 }))
      .map(([written, from, length]) => {
        const characters = Array.from(written)
        const start = from % characters.length
        return characters.slice(start, start + length).join('')
      })
    await fc.assert(
      fc.asyncProperty(piece, (q) => agree(request({ q, pageSize: 100 }))),
      { numRuns: ROUNDS },
    )
  })

  test('give the same page for any words, filters, order and reader', async ({ database }) => {
    const { request, agree, texts, codes, world } = await bothEngines(database.db)
    const fresh = ['fresh:fresh', 'fresh:ageing', 'fresh:stale'] satisfies FacetCode[]
    const asked = fc.record({
      q: fc.oneof(
        fc.constant(''),
        fc.constantFrom(...texts),
        fc.constantFrom(
          '电池',
          '304',
          'qc',
          'jiansuqi',
          '有限公司',
          '鸳鸯蝴蝶',
          '谐波减速器外壳抛光',
        ),
        fc.string({ unit: 'binary', maxLength: 12 }),
      ),
      filters: fc.uniqueArray(fc.constantFrom(...codes, ...fresh), { maxLength: 3 }),
      sort: fc.constantFrom(...SEARCH_SORTS),
      kinds: fc.constantFrom<SearchRequest['kinds'][]>(
        ['enterprise', 'listing'],
        ['enterprise'],
        ['listing'],
      ),
      page: fc.constantFrom(1, 1, 2, 3, 50),
      pageSize: fc.constantFrom(3, 20),
      hiddenOrganisations: fc.subarray([world.idOf.reducer, world.idOf.battery]),
    })
    await fc.assert(
      fc.asyncProperty(asked, (one) => agree(request(one))),
      { numRuns: ROUNDS },
    )
  })
})
