import { DELIVERY } from '../domain/account/limits.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { deliverMail } from '../services/changes/deliver-mail.server.ts'
import { repeat } from './repeat.ts'

/** Sends mails as they become due. Returns the stop, which waits for the mail on its way. */
export function startDeliverMail(
  runtime: Pick<Runtime, 'db' | 'mail' | 'now' | 'log'>,
): () => Promise<void> {
  const { log } = runtime
  return repeat({
    everyMs: DELIVERY.pollMs,
    async work() {
      let claimed: number
      do {
        const turn = await deliverMail(runtime)
        for (const changeId of turn.failed) log.warn({ changeId }, 'mail not sent')
        claimed = turn.claimed
      } while (claimed === DELIVERY.batch)
    },
    onError: (error) => log.error({ err: error }, 'mail delivery'),
  })
}
