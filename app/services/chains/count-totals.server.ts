import { sql } from 'drizzle-orm'
import { dayOf } from '../../domain/time/days.ts'
import type { Ports } from '../ports.ts'

export type Totals = {
  enterprises: number
  verified: number
  supplies: number
  demands: number
  /** Needs that their owner confirmed in the last 30 days. */
  freshDemands: number
}

/** The figures of the front page, counted now. */
export async function countTotals({ db, now }: Pick<Ports, 'db' | 'now'>): Promise<Totals> {
  const today = dayOf(now())
  const [row] = await db.execute<Totals>(sql`
    select
      (select count(*)::int from organisation where state = 'published') as "enterprises",
      (select count(*)::int from organisation where state = 'published' and verified_at is not null) as "verified",
      count(*) filter (where side = 'supply')::int as "supplies",
      count(*) filter (where side = 'demand')::int as "demands",
      count(*) filter (where side = 'demand' and confirmed_at >= ${today}::date - 30)::int as "freshDemands"
    from listing
    where state = 'published' and visibility = 'public' and valid_until >= ${today}`)
  return row ?? { enterprises: 0, verified: 0, supplies: 0, demands: 0, freshDemands: 0 }
}
