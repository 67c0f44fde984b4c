import { eq, inArray, sql } from 'drizzle-orm'
import { drawSampleFirm } from '#app/domain/sample/featured.ts'
import { createSamplePlan, SAMPLE_SEED } from '#app/domain/sample/plan.ts'
import { recordChange } from '#app/services/changes/record-change.server.ts'
import { saveListing } from '#app/services/listings/save-listing.server.ts'
import { saveOrganisation } from '#app/services/organisations/save-organisation.server.ts'
import { writeFirms } from '#app/services/sample/write-firms.server.ts'
import { indexListingsOf } from '#app/services/search/index-listings.server.ts'
import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import { lockOrganisations } from '#app/services/search/lock-organisations.server.ts'
import { listing, organisation } from '#db/schema/index.ts'
import { loadSampleTables } from '#db/seed/load-sample-tables.ts'
import { serveCommands } from './part.ts'
import { type Chance, chanceOf } from './random.ts'
import { wired } from './wired.ts'
import type { Acknowledged, Written } from './writing.ts'

/** A process that writes firms and listings through the product's services, so many a second, until it is told to stop. */
const runtime = wired()
const { db } = runtime
const { tables } = loadSampleTables()
const plan = createSamplePlan({ ...runtime, seed: SAMPLE_SEED, tables })
/** Writes that are on their way side by side. */
const HANDS = 4
/** Of a hundred turns, those that write many at once where many are asked for. */
const TURNS_OF_MANY = 80
/** Of the invented firms; far beyond those that the run begins with. */
let nextFirm = 100_000 + 10_000 * Number(process.env.CHAOS_WRITER ?? 0)

type Tx = Parameters<Parameters<typeof db.transaction>[0]>[0]
const taken = new Error('taken back')

let ids: { firms: string[]; listings: string[] } = { firms: [], listings: [] }
let stopping = false
let hands: Promise<void>[] = []
let written: Written = { writes: 0, acknowledged: [], failed: [] }

async function look(): Promise<void> {
  const firms = await db.select({ id: organisation.id }).from(organisation)
  const listings = await db.select({ id: listing.id }).from(listing)
  ids = { firms: firms.map(({ id }) => id), listings: listings.map(({ id }) => id) }
}

async function writeOnce(chance: Chance, atOnce: number): Promise<void> {
  const draw = chance.between(1, 100)
  const inside = (work: (tx: Tx) => Promise<Acknowledged>) => db.transaction(work)
  try {
    if (atOnce > 1 && draw <= TURNS_OF_MANY) {
      const saved = await db.transaction((tx) => saveFirms(tx, { chance, count: atOnce }))
      return saved.forEach(said)
    }
    const kind = atOnce > 1 ? chance.between(1, 100) : draw
    if (kind <= 3) return said(await inside((tx) => newFirm(tx)))
    if (kind <= 60) return said(await inside((tx) => saveFirm(tx, chance)))
    if (kind <= 95) return said(await inside((tx) => saveOneListing(tx, chance)))
    await inside(async (tx) => {
      await saveFirm(tx, chance)
      throw taken
    })
  } catch (error) {
    if (error === taken) return
    const { cause } = error as { cause?: unknown }
    written.failed.push(String(cause ?? error).slice(0, 200))
  }
}

function said(one: Acknowledged): void {
  written.writes += 1
  written.acknowledged.push(one)
}

async function newFirm(tx: Tx): Promise<Acknowledged> {
  const firm = drawSampleFirm(plan, { index: nextFirm++, now: runtime.now() })
  await writeFirms({ ...runtime, db: tx }, [firm])
  ids.firms.push(firm.id)
  return { entity: 'organisation', id: firm.id, version: 1 }
}

async function saveFirm(tx: Tx, chance: Chance): Promise<Acknowledged> {
  const id = chance.of(ids.firms)
  const state = chance.is(0.15) ? ('withdrawn' as const) : ('published' as const)
  const about = `主营${chance.of(['谐波减速器', '储能电池', '精密模具', '不锈钢带'])}，年产 ${chance.between(1, 999)} 万件`
  const version = await saveOrganisation({ ...runtime, db: tx }, { id, state, about })
  return { entity: 'organisation', id, version }
}

/** Many in one transaction, as an import does; a fixed number of statements however many. */
async function saveFirms(
  tx: Tx,
  { chance, count }: { chance: Chance; count: number },
): Promise<Acknowledged[]> {
  const own = { ...runtime, db: tx }
  // neighbours: two imports seldom hold the same firms, and where they do they wait for each other
  const first = chance.between(0, ids.firms.length - count)
  const drawn = ids.firms.slice(first, first + count)
  await lockOrganisations(own, drawn)
  const rows = await tx
    .update(organisation)
    .set({
      about: `年产 ${chance.between(1, 999)} 万件`,
      version: sql`${organisation.version} + 1`,
    })
    .where(inArray(organisation.id, drawn))
    .returning({ id: organisation.id, version: organisation.version })
  const saved = rows.map((row) => ({ entity: 'organisation' as const, ...row }))
  for (const { id, ...one } of saved)
    await recordChange(own, { ...one, entityId: id, consumers: [] })
  await indexOrganisations(own, drawn)
  await indexListingsOf(own, drawn)
  return saved
}

async function saveOneListing(tx: Tx, chance: Chance): Promise<Acknowledged> {
  const id = chance.of(ids.listings)
  const [row] = await tx.select().from(listing).where(eq(listing.id, id)).for('update')
  if (!row) throw new Error('a listing is gone')
  const state = chance.is(0.2) ? ('withdrawn' as const) : ('published' as const)
  const body = `需要 ${chance.between(1, 9_999)} 套，${chance.of(['佛山', '东莞', '惠州'])}交货`
  const version = await saveListing({ ...runtime, db: tx }, { row, set: { state, body } })
  return { entity: 'listing', id, version }
}

/** Begins each write when it is due, however long others take; a hand that is late leaves out what it missed. */
async function hand(
  chance: Chance,
  { everyMs, atOnce }: { everyMs: number; atOnce: number },
): Promise<void> {
  for (let due = performance.now(); !stopping; due = Math.max(due + everyMs, performance.now())) {
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    await writeOnce(chance, atOnce)
  }
}

serveCommands({
  async ready() {
    await look()
    // what the first write of a process builds once is not to be built while it holds locks
    await db
      .transaction(async (tx) => {
        await saveFirms(tx, { chance: chanceOf(1), count: 10 })
        await saveOneListing(tx, chanceOf(1))
        throw taken
      })
      .catch((error: unknown) => {
        if (error !== taken) throw error
      })
  },
  begin({ seed, perSecond, atOnce }: { seed: number; perSecond: number; atOnce: number }) {
    stopping = false
    written = { writes: 0, acknowledged: [], failed: [] }
    const many = TURNS_OF_MANY / 100
    const writesOfTurn = many * atOnce + (1 - many)
    const everyMs = (1_000 * HANDS * writesOfTurn) / perSecond
    hands = Array.from({ length: HANDS }, (_, at) => hand(chanceOf(seed + at), { everyMs, atOnce }))
  },
  async end(): Promise<Written> {
    stopping = true
    await Promise.all(hands)
    return written
  },
})
