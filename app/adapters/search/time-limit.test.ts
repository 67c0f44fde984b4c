import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { timeLimit } from './time-limit.ts'

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
