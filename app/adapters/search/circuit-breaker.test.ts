import { describe, expect, it } from 'vitest'
import { createBreaker } from './circuit-breaker.ts'

const LIMITS = { failures: 3, hangs: 1, openMs: 2_000 }

function breakerAt(start = 0) {
  let time = start
  const breaker = createBreaker(() => time, LIMITS)
  return {
    breaker,
    pass: (ms: number) => {
      time += ms
    },
    fail: (times: number, hung = false) => {
      for (let i = 0; i < times; i++) breaker.failed({ hung, since: time })
    },
  }
}

describe('a circuit breaker', () => {
  it('lets everything through until several requests in a row failed', () => {
    const { breaker, fail } = breakerAt()
    fail(2)
    expect(breaker.admits()).toBe(true)
    breaker.succeeded()
    fail(2)
    expect(breaker.admits()).toBe(true)
    fail(1)
    expect(breaker.state()).toBe('open')
    expect(breaker.admits()).toBe(false)
  })

  it('opens at the first request that hangs', () => {
    const { breaker, fail } = breakerAt()
    fail(1, true)
    expect(breaker.admits()).toBe(false)
  })

  it('stays closed where others were answered meanwhile: slow is not hung', () => {
    const { breaker, pass } = breakerAt()
    const since = 0
    pass(200)
    breaker.succeeded()
    pass(100)
    breaker.failed({ hung: true, since })
    expect(breaker.admits()).toBe(true)
    pass(300)
    breaker.failed({ hung: true, since: 250 })
    expect(breaker.admits()).toBe(false)
  })

  it('gives out one try a window, and nothing else meanwhile', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(3)
    expect(breaker.takeTry()).toBe(false)
    pass(LIMITS.openMs)
    expect(breaker.takeTry()).toBe(true)
    expect(breaker.state()).toBe('half_open')
    expect(breaker.takeTry()).toBe(false)
    expect(breaker.admits()).toBe(false)
    breaker.failed({ hung: false, since: 0 })
    expect(breaker.state()).toBe('open')
    expect(breaker.takeTry()).toBe(false)
    pass(LIMITS.openMs)
    expect(breaker.takeTry()).toBe(true)
    breaker.succeeded()
    expect(breaker.admits()).toBe(true)
  })

  it('starts counting anew once it closed', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(3)
    pass(LIMITS.openMs)
    breaker.takeTry()
    breaker.succeeded()
    fail(2)
    expect(breaker.admits()).toBe(true)
  })

  it('is not held open longer by requests that were under way', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(3)
    pass(LIMITS.openMs - 1)
    fail(5, true)
    pass(1)
    expect(breaker.takeTry()).toBe(true)
  })

  it('is not closed by an answer from before it opened', () => {
    const { breaker, fail } = breakerAt()
    fail(1, true)
    breaker.succeeded()
    expect(breaker.state()).toBe('open')
  })
})
