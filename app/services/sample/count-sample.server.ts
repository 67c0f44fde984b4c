import { count, eq } from 'drizzle-orm'
import { listing, organisation } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'
import { readSampleState, type SampleState } from './sample-state.server.ts'

export type SampleCounts = {
  state: SampleState | null
  firms: number
  listings: number
  /** Organisations that people registered. */
  real: number
}

export async function countSample({ db }: Pick<Ports, 'db'>): Promise<SampleCounts> {
  const bySample = await db
    .select({ sample: organisation.isSample, total: count() })
    .from(organisation)
    .groupBy(organisation.isSample)
  const [listings] = await db
    .select({ total: count() })
    .from(listing)
    .innerJoin(organisation, eq(organisation.id, listing.organisationId))
    .where(eq(organisation.isSample, true))
  const of = (sample: boolean) => bySample.find((row) => row.sample === sample)?.total ?? 0
  return {
    state: await readSampleState({ db }),
    firms: of(true),
    listings: listings?.total ?? 0,
    real: of(false),
  }
}
