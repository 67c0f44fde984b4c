import { describe, expect, test } from 'vitest'
import { isDatabaseAway } from './database-away.ts'

const coded = (code: string) => Object.assign(new Error('x'), { code })
const query = (cause: unknown) => new Error('Failed query', { cause })

describe('a database that is away', () => {
  test.each([
    'CONNECTION_CLOSED',
    'CONNECTION_ENDED',
    'CONNECT_TIMEOUT',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    '57P01',
    '57P03',
    '08006',
  ])('is known by %s', (code) => {
    expect(isDatabaseAway(query(coded(code)))).toBe(true)
    expect(isDatabaseAway(coded(code))).toBe(true)
  })

  test.each(['23505', '40P01', '57014', '42P01'])('is not what %s says', (code) => {
    expect(isDatabaseAway(query(coded(code)))).toBe(false)
  })

  test('is not any other mistake', () => {
    for (const other of [new TypeError('x'), null, 'ECONNREFUSED', query('ECONNREFUSED')])
      expect(isDatabaseAway(other)).toBe(false)
  })
})
