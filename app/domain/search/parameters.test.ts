import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holds } from '#tests/support/property.ts'
import { readParameters } from './parameters.ts'

const read = (address: string) => readParameters(new URLSearchParams(address))

it('reads words, filters, order and page', () => {
  expect(
    read('q=电池&city=440300&city=440600&certificate=IATF+16949&side=supply&sort=newest&page=3'),
  ).toEqual({
    parameters: {
      q: '电池',
      filters: ['side:supply', 'city:440300', 'city:440600', 'certificate:IATF 16949'],
      sort: 'newest',
      page: 3,
    },
    faults: [],
  })
  expect(read('').parameters).toEqual({ q: '', filters: [], sort: 'fit', page: 1 })
})

it('leaves out what means nothing and says so', () => {
  const { parameters, faults } = read(
    'side=both&sort=price&page=-1&city=%00&trust=verified&cluster=__proto__',
  )
  expect(parameters).toEqual({ q: '', filters: ['trust:verified'], sort: 'fit', page: 1 })
  expect(faults.map(({ parameter }) => parameter)).toEqual([
    'sort',
    'page',
    'side',
    'cluster',
    'city',
  ])
  expect(read(`q=${'链'.repeat(300)}`).faults).toEqual([{ parameter: 'q', fault: 'too_long' }])
})

it('bounds whatever is sent', () => {
  const pair = fc.tuple(
    fc.constantFrom('q', 'city', 'side', 'page', 'sort', 'certificate', 'x'),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  holds(
    fc.property(fc.array(pair, { maxLength: 80 }), (pairs) => {
      const { parameters } = readParameters(new URLSearchParams(pairs))
      expect(parameters.q.length).toBeLessThanOrEqual(200)
      expect(parameters.filters.length).toBeLessThanOrEqual(260)
      expect(parameters.filters.every((code) => !code.includes('\0'))).toBe(true)
      expect(parameters.page).toBeGreaterThanOrEqual(1)
    }),
  )
})
