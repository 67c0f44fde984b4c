import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { limitedTo, timeLimit } from './time-limit.ts'

const LIMIT_MS = 100

async function serve(answers: boolean): Promise<string> {
  const server = createServer((_, response) => {
    if (answers) response.end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function busyFor(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

describe('a time limit', () => {
  it('ends a request that is not answered', async () => {
    const url = await serve(false)
    await expect(fetch(url, { signal: timeLimit(LIMIT_MS) })).rejects.toMatchObject({
      name: 'TimeoutError',
    })
  })

  it('does not hold our own work against the other side', async () => {
    const url = await serve(true)
    const answer = fetch(url, { signal: timeLimit(LIMIT_MS) })
    setImmediate(() => busyFor(3 * LIMIT_MS))
    expect(await (await answer).text()).toBe('here')
  })
})

describe('a limit within another one', () => {
  const aborted = (signal: AbortSignal) =>
    new Promise<unknown>((resolve) => {
      signal.addEventListener('abort', () => resolve(signal.reason))
    })

  it('comes although garbage was collected meanwhile', async () => {
    setFlagsFromString('--expose-gc')
    const limits = Array.from({ length: 50 }, () =>
      limitedTo(LIMIT_MS, new AbortController().signal),
    )
    const all = limits.map(({ signal }) => aborted(signal))
    runInNewContext('gc')()
    for (const reason of await Promise.all(all))
      expect(reason).toMatchObject({ name: 'TimeoutError' })
  })

  it('ends with the other one, even one that has ended', async () => {
    const other = new AbortController()
    const { signal } = limitedTo(60_000, other.signal)
    const ended = aborted(signal)
    other.abort('enough')
    expect(await ended).toBe('enough')
    expect(limitedTo(60_000, other.signal).signal.reason).toBe('enough')
  })

  it('is no longer bound to the other one when it is over', () => {
    const other = new AbortController()
    const { signal, over } = limitedTo(60_000, other.signal)
    over()
    other.abort()
    expect(signal.aborted).toBe(false)
  })
})
