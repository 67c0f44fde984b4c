import type { Runtime } from '../runtime/runtime.ts'
import { sweepAccount } from '../services/account/sweep-account.server.ts'
import { repeat } from './repeat.ts'

const HOUR_MS = 3_600_000

/** Once at the start and every hour. */
export function startSweepAccount(
  runtime: Pick<Runtime, 'db' | 'auth' | 'now' | 'log'>,
): () => Promise<void> {
  return repeat({
    everyMs: HOUR_MS,
    work: () => sweepAccount(runtime),
    onError: (error) => runtime.log.error({ err: error }, 'sweep of accounts'),
  })
}
