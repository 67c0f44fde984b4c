import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/time/days.ts'
import { exposure } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** Places of a list that count as having been seen. */
const TOP_PLACES = 10

/** Counts the first ten places of a list that was shown, in one statement. */
export async function recordExposure(
  { db }: Pick<Ports, 'db'>,
  { organisationIds, now }: { organisationIds: readonly string[]; now: Date },
): Promise<void> {
  const day = dayOf(now)
  // one order for all: two readers of the same firms never wait for each other
  const shown = [...new Set(organisationIds.slice(0, TOP_PLACES))].sort()
  if (shown.length === 0) return
  await db
    .insert(exposure)
    .values(shown.map((organisationId) => ({ organisationId, day, places: 1 })))
    .onConflictDoUpdate({
      target: [exposure.organisationId, exposure.day],
      set: { places: sql`${exposure.places} + 1` },
    })
}
