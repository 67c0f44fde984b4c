import { type SQL, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { relaxedSteps, strictSteps, strictTerms } from '#app/domain/search/candidates.ts'
import { FACET_NAMES } from '#app/domain/search/document.ts'
import { asks, readQuery, SEARCH_SORTS } from '#app/domain/search/query.ts'
import { names, text, worldIn } from '#tests/contract/search-world.ts'
import { NOW } from '#tests/support/builders.ts'
import { NO_PRODUCTS } from '#tests/support/no-products.ts'
import { test } from '#tests/support/test-database.ts'
import { relaxedStatement, strictStatement } from './candidate-statement.ts'
import { changedCounts } from './count-statements.ts'
import { listStatement } from './list-statement.ts'
import { byIndexes } from './rows.ts'
import type { SearchRequest } from './search-port.ts'
import { documentsStatement, totalsWithoutStatement } from './statements.ts'

const request = (q: string, rest: Partial<SearchRequest> = {}): SearchRequest => ({
  query: readQuery(q, { text, names, products: NO_PRODUCTS }),
  kinds: ['enterprise', 'listing'],
  filters: [],
  count: FACET_NAMES,
  sort: 'fit',
  page: 1,
  pageSize: 20,
  now: NOW,
  hiddenOrganisations: [],
  ...rest,
})

/** Queries of every kind: two characters, a product, a name, a code, a common word, pinyin, a sentence. */
const TYPED = [
  '电池',
  '谐波减速器',
  '能岳股份',
  '304不锈钢 M8',
  '有限公司',
  'jiansuqi',
  '求购电池和轴承，含减速器',
]
const FILTERS = [[], ['city:440600'], ['side:enterprise', 'city:440600', 'trust:stated']] as const

function statementsOf(one: SearchRequest): SQL[] {
  const { query } = one
  const terms = asks(query) ? strictTerms(query) : null
  const relaxed = relaxedSteps(query)
  return [
    ...SEARCH_SORTS.map((sort) => listStatement(terms, { ...one, sort })),
    ...(terms ? [strictStatement(strictSteps(query), one)] : []),
    ...(relaxed.length > 0
      ? [
          relaxedStatement(relaxed, {
            request: one,
            terms: { any: relaxed.map((step) => step.terms) },
          }),
        ]
      : []),
    ...(one.filters.length > 0 ? [totalsWithoutStatement(terms, one)] : []),
  ]
}

describe('every statement of a search', () => {
  test('is answered by indexes', async ({ database }) => {
    await worldIn(database.db)
    const asked = ['', ...TYPED].flatMap((q) =>
      FILTERS.map((filters) => request(q, { filters: [...filters] })),
    )
    const statements = [
      ...asked.flatMap(statementsOf),
      documentsStatement(['a', 'b']),
      changedCounts(request(''), { kept: ['a'], dropped: ['b'] }),
    ]
    const plans = await byIndexes(database.db, (rows) =>
      Promise.all(statements.map((one) => rows<Record<string, string>>(sql`explain ${one}`))),
    )
    const lines = plans.flat().map((row) => row['QUERY PLAN'] ?? '')
    expect(lines.length).toBeGreaterThan(statements.length)
    expect(lines.filter((line) => line.includes('Seq Scan on search_entry'))).toEqual([])
  })

  test('finds words by their own index, and compares them row by row nowhere', async ({
    database,
  }) => {
    await worldIn(database.db)
    const plans = await byIndexes(database.db, (rows) =>
      Promise.all(
        TYPED.map((q) => {
          const statement = strictStatement(strictSteps(request(q).query), request(q))
          return rows<Record<string, string>>(sql`explain ${statement}`)
        }),
      ),
    )
    const lines = plans.flat().map((row) => row['QUERY PLAN'] ?? '')
    expect(lines.filter((line) => /Index Cond.*terms @@/.test(line)).length).toBeGreaterThan(0)
    expect(lines.filter((line) => / Filter:.*terms @@/.test(line))).toEqual([])
  })
})
