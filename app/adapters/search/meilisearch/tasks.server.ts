import { setTimeout as wait } from 'node:timers/promises'
import type { EnqueuedTask } from 'meilisearch'
import type { WriteOptions } from '../search-index-port.ts'
import type { Connection } from './connection.server.ts'
import { EngineError } from './engine-error.ts'

/** A request that only hands a task over or asks after one; the task itself may take long. */
const REQUEST_MS = 10_000
/** First and longest wait between two looks at a task. */
const FIRST_LOOK_MS = 10
const LONGEST_WAIT_MS = 200

/** Hands work over and waits until the server has done it; rejects with the task's own error. */
export async function done(
  connection: Connection,
  hand: (extra: { signal: AbortSignal }) => Promise<unknown>,
  { signal }: WriteOptions = {},
): Promise<void> {
  const limited = () => ({
    signal: AbortSignal.any([AbortSignal.timeout(REQUEST_MS), ...(signal ? [signal] : [])]),
  })
  const { taskUid } = (await connection.call(() => hand(limited()))) as EnqueuedTask
  if (typeof taskUid !== 'number') throw new EngineError('rubbish', 'a write without its task')
  for (let waited = FIRST_LOOK_MS; ; waited = Math.min(2 * waited, LONGEST_WAIT_MS)) {
    const task = await connection.call((client) => client.tasks.getTask(taskUid, limited()))
    if (task.status === 'succeeded') return
    if (task.status === 'failed' || task.status === 'canceled')
      throw new EngineError('rejected', `task ${taskUid} ${task.status}: ${task.error?.code ?? ''}`)
    await wait(waited, undefined, { signal }).catch(() => {
      throw new EngineError('timeout', `task ${taskUid} was not waited for any longer`)
    })
  }
}
