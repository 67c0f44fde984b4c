import { describe, expect, it } from 'vitest'
import { readEnv, readMasterKey } from './env.ts'

const KEY = 'a master key for tests'

describe('the environment', () => {
  it('takes one search server or several', () => {
    expect(readEnv({}).MEILI_URL).toBeUndefined()
    const env = readEnv({
      MEILI_URL: 'http://one:7700/, https://two.example',
      MEILI_MASTER_KEY: KEY,
    })
    expect(env.MEILI_URL).toEqual(['http://one:7700', 'https://two.example'])
    expect(env.MEILI_TIMEOUT_MS).toBe(300)
  })

  it('does not keep the master key', () => {
    const source = { MEILI_URL: 'http://one:7700', MEILI_MASTER_KEY: KEY }
    expect(JSON.stringify(readEnv(source))).not.toContain(KEY)
    expect(readMasterKey(source)).toBe(KEY)
  })

  it('names the variable that is wrong', () => {
    const wrong = (source: Record<string, string>) => () => readEnv(source)
    expect(wrong({ MEILI_URL: 'http://one:7700' })).toThrow(
      'MEILI_MASTER_KEY: needed with MEILI_URL',
    )
    expect(wrong({ MEILI_URL: 'http://one:7700,two', MEILI_MASTER_KEY: KEY })).toThrow(
      'MEILI_URL.1',
    )
    expect(wrong({ MEILI_URL: 'ftp://one', MEILI_MASTER_KEY: KEY })).toThrow('http://host:7700')
    expect(wrong({ MEILI_MASTER_KEY: 'short' })).toThrow('MEILI_MASTER_KEY: shorter than 16 bytes')
    expect(wrong({ MEILI_TIMEOUT_MS: '1' })).toThrow('MEILI_TIMEOUT_MS')
    expect(wrong({ MEILI_TIMEOUT_MS: 'soon' })).toThrow('MEILI_TIMEOUT_MS')
  })
})
