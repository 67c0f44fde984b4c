import { startDeliverMail } from '../jobs/deliver-mail.job.ts'
import { startFeedSearch } from '../jobs/feed-search.job.ts'
import { startLapsing } from '../jobs/lapse-listings.job.ts'
import { startRefreshEntries } from '../jobs/refresh-entries.job.ts'
import { startSweepAccount } from '../jobs/sweep-account.job.ts'
import type { Runtime } from '../runtime/runtime.ts'

/** Starts what runs beside the requests; the answer ends it. */
export function startJobs(runtime: Runtime): () => Promise<void> {
  const stops = [
    startDeliverMail(runtime),
    startSweepAccount(runtime),
    startRefreshEntries(runtime),
    startFeedSearch(runtime),
    startLapsing(runtime, { onError: (err) => runtime.log.error({ err }, 'lapsing of listings') }),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
