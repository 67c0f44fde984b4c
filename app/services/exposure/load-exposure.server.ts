import { and, count, eq, gte, isNotNull, lt, sql, sum } from 'drizzle-orm'
import type { SizeClass } from '#app/domain/enterprise/types.ts'
import { FAIRNESS } from '#app/domain/matching/weights.ts'
import { keepRecent, type Recent } from '#app/domain/memory/keep-recent.ts'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import { exposure, organisation } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** Firms whose places of a day are kept; some 100 bytes each. */
const MOST_FIRMS = 100_000

type Day = { day: string; places: Recent<string, number> }

/** A database has its own. */
const places = new WeakMap<Ports['db'], Day>()

/**
 * First-ten places of the 30 days before today; today's do not count, so a list keeps its order for the day. Days that
 * are over do not change: the sum of a firm is asked for once a day.
 */
export async function loadExposure(
  { db }: Pick<Ports, 'db'>,
  { organisationIds, now }: { organisationIds: readonly string[]; now: Date },
): Promise<Map<string, number>> {
  const known = placesOf(db, dayOf(now))
  const found = new Map<string, number>()
  const unknown: string[] = []
  for (const id of organisationIds) {
    const sum = known.get(id)
    if (sum === undefined) unknown.push(id)
    else found.set(id, sum)
  }
  const sums =
    unknown.length === 0
      ? new Map<string, number>()
      : await sumPlaces({ db }, { ids: unknown, now })
  for (const id of unknown) {
    const sum = sums.get(id) ?? 0
    known.set(id, sum)
    found.set(id, sum)
  }
  return found
}

function placesOf(db: Ports['db'], day: string): Day['places'] {
  const before = places.get(db)
  if (before?.day === day) return before.places
  const today = { day, places: keepRecent<string, number>(MOST_FIRMS) }
  places.set(db, today)
  return today.places
}

async function sumPlaces(
  { db }: Pick<Ports, 'db'>,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<Map<string, number>> {
  const today = dayOf(now)
  const rows = await db
    .select({ organisationId: exposure.organisationId, places: sum(exposure.places) })
    .from(exposure)
    .where(
      and(
        // ids hold no commas; one parameter for all of them is read many times faster than one each
        sql`${exposure.organisationId} = any(string_to_array(${ids.join(',')}, ','))`,
        gte(exposure.day, addDays(today, -FAIRNESS.days)),
        lt(exposure.day, today),
      ),
    )
    .groupBy(exposure.organisationId)
    .prepare('exposure_of')
    .execute()
  return new Map(rows.map((row) => [row.organisationId, Number(row.places ?? 0)]))
}

export function isSmall(size: SizeClass | null): boolean {
  return (FAIRNESS.small as readonly (SizeClass | null)[]).includes(size)
}

const HOUR_MS = 3_600_000
const kept = new WeakMap<Ports['db'], { at: number; share: number }>()

/** Micro and small firms among all published ones of known size; counted at most once an hour. */
export async function smallShareOf({ db }: Pick<Ports, 'db'>, now: Date): Promise<number> {
  const known = kept.get(db)
  if (known && Math.abs(now.getTime() - known.at) < HOUR_MS) return known.share
  const rows = await db
    .select({ size: organisation.sizeClass, firms: count() })
    .from(organisation)
    .where(and(eq(organisation.state, 'published'), isNotNull(organisation.sizeClass)))
    .groupBy(organisation.sizeClass)
  const all = rows.reduce((total, { firms }) => total + firms, 0)
  const small = rows.reduce((total, { size, firms }) => total + (isSmall(size) ? firms : 0), 0)
  const share = all === 0 ? 0 : small / all
  kept.set(db, { at: now.getTime(), share })
  return share
}
