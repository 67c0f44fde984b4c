import { lapseListings } from '#app/services/listings/lapse-listings.server.ts'
import type { ListingPorts } from '#app/services/listings/save-listing.server.ts'

const EVERY_MS = 10 * 60_000
/** Small enough that a transaction stays short; a backlog is worked off batch by batch. */
const BATCH = 100

type Options = { everyMs?: number; onError: (error: unknown) => void }

/** Ends listings past their last day, at the start and every ten minutes; answers how to stop. */
export function startLapsing(
  ports: ListingPorts,
  { everyMs = EVERY_MS, onError }: Options,
): () => void {
  let running = false
  const run = async () => {
    if (running) return
    running = true
    try {
      while ((await lapseListings(ports, { limit: BATCH })) === BATCH);
    } catch (error) {
      onError(error)
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void run(), everyMs)
  timer.unref()
  void run()
  return () => clearInterval(timer)
}
