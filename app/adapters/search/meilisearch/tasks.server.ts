import { setTimeout as wait } from 'node:timers/promises'
import type { EnqueuedTask, Task } from 'meilisearch'
import type { WriteOptions } from '../search-index-port.ts'
import type { Connection } from './connection.server.ts'
import { EngineError, type EngineFault } from './engine-error.ts'

/** First and longest wait between two looks at a task. */
const FIRST_LOOK_MS = 10
const LONGEST_WAIT_MS = 200

const UNDER_WAY: readonly unknown[] = ['enqueued', 'processing']

/** Why a task came to nothing; null while it is under way. A full disk is not the fault of what was written. */
function faultOfTask({ status, error }: Pick<Task, 'status' | 'error'>): EngineFault | null {
  if (UNDER_WAY.includes(status)) return null
  if (status === 'canceled') return 'failed'
  if (status !== 'failed') return 'rubbish'
  if (error?.code === 'index_not_found') return 'missing_index'
  return error?.type === 'invalid_request' ? 'rejected' : 'failed'
}

/** Hands work over and waits until the server has done it; rejects with the task's own error. */
export async function done(
  connection: Connection,
  hand: (extra: WriteOptions) => Promise<unknown>,
  { signal }: WriteOptions = {},
): Promise<void> {
  const limited = signal ? { signal } : {}
  const { taskUid } = (await connection.call(() => hand(limited))) as EnqueuedTask
  if (typeof taskUid !== 'number') throw new EngineError('rubbish', 'a write without its task')
  for (let waited = FIRST_LOOK_MS; ; waited = Math.min(2 * waited, LONGEST_WAIT_MS)) {
    const task = await connection.call((client) => client.tasks.getTask(taskUid, limited))
    if (task.status === 'succeeded') return
    const ended = faultOfTask(task)
    if (ended) throw new EngineError(ended, `task ${taskUid} ${task.status}: ${task.error?.code}`)
    await wait(waited, undefined, { signal }).catch(() => {
      throw new EngineError('timeout', `task ${taskUid} was not waited for any longer`)
    })
  }
}
