import { sql } from 'drizzle-orm'
import { drawSampleFirm } from '#app/domain/sample/featured.ts'
import { drawListing } from '#app/domain/sample/listing.ts'
import { createSamplePlan, SAMPLE_SEED, type SamplePlan } from '#app/domain/sample/plan.ts'
import {
  listing,
  listingSegment,
  organisation,
  product,
  searchEntry,
  site,
  tag,
} from '#db/schema/index.ts'
import { loadSampleTables } from '#db/seed/load-sample-tables.ts'
import type { IndexPorts } from '../search/index-organisations.server.ts'
import {
  lockSampleState,
  readSampleState,
  type SampleState,
  writeSampleState,
} from './sample-state.server.ts'
import { writeFirms } from './write-firms.server.ts'
import { writeIdentities } from './write-identities.server.ts'
import { writeListings } from './write-listings.server.ts'

/** What the first start loads. */
const FIRST_FIRMS = 2_000
const FIRST_LISTINGS = 1_000
export const MOST_FIRMS = 1_000_000

/** Rows of a transaction: few enough that an interruption loses a second's work, enough to be quick. */
const BATCH = 250

export type SampleReport = (
  step: 'firms' | 'listings',
  progress: { done: number; total: number },
) => void

type Input = {
  /** Firms and listings there shall be, those already in included. */
  count: number
  listings: number
  report: SampleReport
}

/**
 * Loads samples until there are so many. Each batch is one transaction with its progress, so an interrupted load
 * continues where it was, several loaders take turns, and memory holds one batch.
 */
export async function loadSample(ports: IndexPorts, input: Input): Promise<SampleState> {
  const { tables } = loadSampleTables()
  const { knowledge, regions } = ports
  const plan = createSamplePlan({ seed: SAMPLE_SEED, knowledge, regions, tables })
  let state = await begin(ports, input)
  while (state.state === 'loading') {
    const before = state
    state = await loadBatch(ports, plan)
    if (state.firms > before.firms)
      input.report('firms', { done: state.firms, total: state.wantedFirms })
    else input.report('listings', { done: state.listings, total: state.wantedListings })
  }
  await gatherStatistics(ports)
  return state
}

/** A removal was interrupted: only removing the rest makes room for a load. */
export class SampleRemovalUnfinished extends Error {}

/** Starts a load or changes how far one goes; what is in stays in. */
async function begin(ports: IndexPorts, { count, listings }: Input): Promise<SampleState> {
  return inBatch(ports, async (inside) => {
    const before = await lockSampleState(inside)
    if (before?.state === 'removing') throw new SampleRemovalUnfinished()
    const going = before?.state === 'loading'
    const known = before?.state === 'loaded' || going ? before : null
    const state: SampleState = {
      state: 'loading',
      seed: SAMPLE_SEED,
      firms: known?.firms ?? 0,
      listings: known?.listings ?? 0,
      wantedFirms: Math.max(count, known?.firms ?? 0),
      wantedListings: Math.max(listings, known?.listings ?? 0),
      now: going && before ? before.now : ports.now().toISOString(),
    }
    await writeSampleState(inside, state)
    return state
  })
}

async function loadBatch(ports: IndexPorts, plan: SamplePlan): Promise<SampleState> {
  return inBatch(ports, async (inside) => {
    const before = await lockSampleState(inside)
    if (before?.state === 'loaded') return before
    if (before?.state !== 'loading') throw new Error('the samples were removed while they loaded')
    const now = new Date(before.now)
    const next = { ...before }
    if (before.firms < before.wantedFirms) {
      const firms = numbersFrom(before.firms, before.wantedFirms).map((index) =>
        drawSampleFirm(plan, { index, now }),
      )
      await writeFirms(inside, firms)
      await writeIdentities(inside, { firms, now })
      next.firms += firms.length
    } else if (before.listings < before.wantedListings) {
      const listings = numbersFrom(before.listings, before.wantedListings).map((index) =>
        drawListing(plan, { index, firms: before.firms, now }),
      )
      await writeListings(inside, listings)
      next.listings += listings.length
    }
    const done = next.firms >= next.wantedFirms && next.listings >= next.wantedListings
    if (done) next.state = 'loaded'
    await writeSampleState(inside, next)
    return next
  })
}

/** A transaction that no statement limit ends. */
async function inBatch<T>(ports: IndexPorts, work: (inside: IndexPorts) => Promise<T>): Promise<T> {
  return ports.db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    return work({ ...ports, db: tx })
  })
}

function numbersFrom(from: number, end: number): number[] {
  return Array.from({ length: Math.min(BATCH, end - from) }, (_, at) => from + at)
}

/** Without figures about so many new rows the planner guesses, and guesses badly. Table by table: each is short. */
async function gatherStatistics(ports: IndexPorts): Promise<void> {
  for (const table of [organisation, site, product, tag, listing, listingSegment, searchEntry])
    await inBatch(ports, ({ db }) => db.execute(sql`analyze ${table}`))
}

/**
 * Samples for a start: on an empty database, or where a load was interrupted; then as far as that load was to go, but
 * no further than a first start goes. Null = nothing to do.
 */
export async function loadFirstSample(
  ports: IndexPorts,
  report: SampleReport,
): Promise<SampleState | null> {
  const state = await readSampleState(ports)
  if (state && state.state !== 'loading') return null
  const [row] = await ports.db.execute<{ any: boolean }>(
    sql`select exists (select 1 from organisation) as any`,
  )
  if (!state && row?.any) return null
  return loadSample(ports, {
    count: Math.min(FIRST_FIRMS, state?.wantedFirms ?? FIRST_FIRMS),
    listings: Math.min(FIRST_LISTINGS, state?.wantedListings ?? FIRST_LISTINGS),
    report,
  })
}
