import { describe, expect, it } from 'vitest'
import type { SearchRequest } from '../search-port.ts'
import { allOf, conditionFilters, freshFilter, quoted, termFilter } from './filter.ts'

const request = (rest: Partial<SearchRequest>): SearchRequest => ({
  query: {
    raw: '',
    folded: '',
    terms: { bigrams: [], codes: [], words: [], phrases: [] },
    name: null,
    products: [],
    spoken: null,
  },
  kinds: ['enterprise', 'listing'],
  filters: [],
  count: [],
  sort: 'fit',
  page: 1,
  pageSize: 20,
  now: new Date('2026-11-23T02:00:00Z'),
  hiddenOrganisations: [],
  ...rest,
})

describe('a filter', () => {
  it('keeps every value inside its quotes', () => {
    expect(quoted('a"b\\c')).toBe('"a\\"b\\\\c"')
    expect(quoted('" OR kind = "listing')).toBe('"\\" OR kind = \\"listing"')
    expect(quoted('\ud800')).toBe('"\ufffd"')
  })

  it('looks for lexemes in every field, or in those it is told', () => {
    expect(termFilter({ lexeme: '电池' })).toBe(
      '(terms = "电池" OR offers = "电池" OR needs = "电池")',
    )
    expect(termFilter({ lexeme: '=电池' }, ['offers'])).toBe('offers = "=电池"')
  })

  it('looks for what is spoken apart', () => {
    const [pinyin, initials] = [{ lexeme: '@dian', prefix: true }, { lexeme: '#dc' }]
    expect(termFilter(pinyin)).toBe('spoken STARTS WITH "@dian"')
    expect(termFilter({ any: [pinyin, initials] })).toBe(
      '(spoken = "#dc" OR spoken STARTS WITH "@dian")',
    )
  })

  it('joins what must be there and what may be', () => {
    const [a, b] = [{ lexeme: 'a' }, { lexeme: 'b' }]
    expect(termFilter({ all: [a, b] }, ['terms'])).toBe('(terms = "a" AND terms = "b")')
    expect(termFilter({ any: [a, b] }, ['terms'])).toBe('terms IN ["a", "b"]')
    expect(
      termFilter({ any: [{ all: [a, b] }, { lexeme: '@c', prefix: true }, a] }, ['terms']),
    ).toBe('(terms = "a" OR ((terms = "a" AND terms = "b") OR spoken STARTS WITH "@c"))')
  })

  it('is nothing where nothing is asked for', () => {
    expect(termFilter({ all: [] })).toBeNull()
    expect(termFilter({ any: [{ lexeme: '' }, { all: [] }] })).toBeNull()
    expect(allOf(null, ['a', 'b'], 'c')).toBe('a AND b AND c')
  })

  it('narrows by facets, kinds, the day and hidden firms; without one facet when told', () => {
    const asked = request({
      filters: ['city:440600', 'city:441300', 'trust:verified'],
      hiddenOrganisations: ['x'],
    })
    expect(conditionFilters(asked)).toEqual([
      'facets.city IN ["440600", "441300"]',
      'facets.trust = "verified"',
      'kind IN ["enterprise", "listing"]',
      'lastDay >= 20261123',
      'NOT organisationId = "x"',
    ])
    expect(conditionFilters(asked, 'city')[0]).toBe('facets.trust = "verified"')
    expect(conditionFilters(request({ kinds: ['listing'], filters: ['side:enterprise'] }))).toEqual(
      ['facets.side = "enterprise"', 'kind IN []', 'lastDay >= 20261123'],
    )
  })

  it('turns records of an age into instants: midnights in Shanghai', () => {
    const now = new Date('2026-11-22T16:00:00Z')
    const fresh = Date.parse('2026-10-24T00:00:00+08:00')
    const ageing = Date.parse('2026-08-25T00:00:00+08:00')
    expect(freshFilter(['ageing', 'stale'], now)).toBe(
      `((confirmed >= ${ageing} AND confirmed < ${fresh}) OR confirmed < ${ageing})`,
    )
    expect(freshFilter(['other'], now)).toBe('confirmed < 0')
  })
})
