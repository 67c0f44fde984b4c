import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { within } from './within.server.ts'

const forever = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

test('work that takes too long is ended although garbage was collected meanwhile', async () => {
  setFlagsFromString('--expose-gc')
  const { signal } = new AbortController()
  const all = Array.from({ length: 50 }, () => within({ ms: 100, signal }, forever))
  runInNewContext('gc')()
  for (const one of await Promise.allSettled(all))
    expect(one).toMatchObject({ status: 'rejected', reason: { name: 'TimeoutError' } })
})

test('work ends with the signal it was given, and gives its own answer else', async () => {
  const other = new AbortController()
  const work = within({ ms: 60_000, signal: other.signal }, forever)
  other.abort(new Error('enough'))
  await expect(work).rejects.toThrow('enough')
  await expect(within({ ms: 60_000, signal: other.signal }, forever)).rejects.toThrow('enough')
  const { signal } = new AbortController()
  expect(await within({ ms: 60_000, signal }, async () => 7)).toBe(7)
})
