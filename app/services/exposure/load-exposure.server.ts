import { and, count, eq, gte, isNotNull, lt, sql, sum } from 'drizzle-orm'
import type { SizeClass } from '#app/domain/enterprise/types.ts'
import { FAIRNESS } from '#app/domain/matching/weights.ts'
import { addDays, dayOf } from '#app/domain/time/days.ts'
import { exposure, organisation } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/** First-ten places of the 30 days before today; today's do not count, so a list keeps its order for the day. */
export async function loadExposure(
  { db }: Pick<Ports, 'db'>,
  { organisationIds, now }: { organisationIds: readonly string[]; now: Date },
): Promise<Map<string, number>> {
  if (organisationIds.length === 0) return new Map()
  const today = dayOf(now)
  const rows = await db
    .select({ organisationId: exposure.organisationId, places: sum(exposure.places) })
    .from(exposure)
    .where(
      and(
        // ids hold no commas; one parameter for all of them is read many times faster than one each
        sql`${exposure.organisationId} = any(string_to_array(${organisationIds.join(',')}, ','))`,
        gte(exposure.day, addDays(today, -FAIRNESS.days)),
        lt(exposure.day, today),
      ),
    )
    .groupBy(exposure.organisationId)
    .prepare('exposure_of')
    .execute()
  return new Map(rows.map(({ organisationId, places }) => [organisationId, Number(places ?? 0)]))
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
