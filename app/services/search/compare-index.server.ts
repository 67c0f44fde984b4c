import { createHash } from 'node:crypto'
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import { type Consumer, change, delivery, searchEntry } from '#db/schema/index.ts'
import type { IndexVersion, SearchIndexWriter } from '../../adapters/search/search-index-port.ts'
import { FEEDING } from '../../domain/search/feeding.ts'
import type { Ports } from '../ports.ts'
import { entryDigest } from './load-entries.server.ts'

type Compared = {
  writer: Pick<SearchIndexWriter, 'versions'>
  /** What waits there is known to differ, or refused, and not counted. */
  consumer: Consumer
  pageSize?: number
  report?: (done: number) => void
  signal?: AbortSignal
}

export type Drift = {
  /** Entries of the database that were looked at. */
  entries: number
  missing: number
  /** In the index only. */
  extra: number
  /** There in another version. */
  other: number
  /** There in the same version with another content: a listing shows facts of its firm. */
  content: number
  /** The first of them, for a repair. */
  ids: { id: string; version: number }[]
  /** Over ids, versions and contents of all that is not on its way; the same on both sides where nothing drifts. */
  digest: { database: string; index: string }
}

/** More than a repair by single entries should be; then a rebuild is quicker. */
const MOST_IDS = 20_000

/**
 * Compares ids, versions and contents of an index with those of the database, page by page, while others write: a
 * difference counts only when it is there twice and nothing is on its way for it.
 */
export async function compareIndex(
  ports: Pick<Ports, 'db'>,
  { writer, consumer, pageSize = FEEDING.comparePage, report, signal }: Compared,
): Promise<Drift> {
  const drift: Drift = {
    entries: 0,
    missing: 0,
    extra: 0,
    other: 0,
    content: 0,
    ids: [],
    digest: { database: '', index: '' },
  }
  const digests = { database: createHash('sha256'), index: createHash('sha256') }
  for (let after: string | null = null; ; ) {
    signal?.throwIfAborted()
    const page: Page = await pageAfter(ports, { writer, after, limit: pageSize })
    const first = differing(page)
    let excused = new Set<string>()
    let settled = page
    if (first.length > 0) {
      settled = await pageAgain(ports, { writer, page, after, limit: pageSize })
      const again = new Set(differing(settled))
      const waiting = await onTheirWay(ports, { consumer, ids: [...new Set([...first, ...again])] })
      excused = new Set(
        [...first, ...again].filter(
          (id) => waiting.has(id) || !again.has(id) || !first.includes(id),
        ),
      )
    }
    count(drift, { page: settled, excused })
    for (const side of ['database', 'index'] as const)
      for (const [id, held] of settled[side])
        if (!excused.has(id))
          digests[side].update(`${id} ${stampOf(held, settled.index.get(id))}\n`)
    report?.(drift.entries)
    if (page.until === null) break
    after = page.until
  }
  drift.digest = {
    database: digests.database.digest('hex').slice(0, 16),
    index: digests.index.digest('hex').slice(0, 16),
  }
  return drift
}

type Page = {
  database: ReadonlyMap<string, IndexVersion>
  index: ReadonlyMap<string, IndexVersion>
  /** Both sides are whole up to this id; null = to the end. */
  until: string | null
}
type Range = { writer: Compared['writer']; after: string | null; limit: number }

async function pageAfter(ports: Pick<Ports, 'db'>, { writer, after, limit }: Range): Promise<Page> {
  const index = await writer.versions(after, limit)
  const database = await versionsAfter(ports, { after, until: null, limit })
  const ends = [index, database].flatMap((rows) =>
    rows.length < limit ? [] : [rows.at(-1)?.id ?? ''],
  )
  const until = ends.length > 0 ? ends.reduce((a, b) => (a < b ? a : b)) : null
  return { database: mapUntil(database, until), index: mapUntil(index, until), until }
}

/** The same range once more, whatever came into it meanwhile. */
async function pageAgain(
  ports: Pick<Ports, 'db'>,
  { writer, page, after, limit }: Range & { page: Page },
): Promise<Page> {
  const index: IndexVersion[] = []
  for (let from = after; ; ) {
    const some = await writer.versions(from, limit)
    index.push(...some)
    from = some.at(-1)?.id ?? null
    if (some.length < limit || from === null || (page.until !== null && from >= page.until)) break
  }
  const database = await versionsAfter(ports, { after, until: page.until, limit: 4 * limit })
  return {
    database: mapUntil(database, page.until),
    index: mapUntil(index, page.until),
    until: page.until,
  }
}

function mapUntil(rows: readonly IndexVersion[], until: string | null): Map<string, IndexVersion> {
  const kept = until === null ? rows : rows.filter(({ id }) => id <= until)
  return new Map(kept.map((one) => [one.id, one]))
}

function versionsAfter(
  { db }: Pick<Ports, 'db'>,
  { after, until, limit }: { after: string | null; until: string | null; limit: number },
): Promise<IndexVersion[]> {
  return db
    .select({ id: searchEntry.id, version: searchEntry.version, digest: entryDigest })
    .from(searchEntry)
    .where(
      and(
        after === null ? undefined : gt(searchEntry.id, after),
        until === null ? undefined : lte(searchEntry.id, until),
      ),
    )
    .orderBy(asc(searchEntry.id))
    .limit(limit)
}

function differing({ database, index }: Page): string[] {
  const ids = new Set([...database.keys(), ...index.keys()])
  return [...ids].filter((id) => !isSame(database.get(id), index.get(id)))
}

/** Contents count where the index says what it holds. */
function stampOf({ version, digest }: IndexVersion, held: IndexVersion | undefined): string {
  return held?.digest === null ? `${version}` : `${version} ${digest}`
}

function isSame(wanted: IndexVersion | undefined, held: IndexVersion | undefined): boolean {
  if (!wanted || !held || wanted.version !== held.version) return false
  return held.digest === null || wanted.digest === held.digest
}

function count(
  drift: Drift,
  { page, excused }: { page: Page; excused: ReadonlySet<string> },
): void {
  drift.entries += page.database.size
  for (const id of differing(page)) {
    if (excused.has(id)) continue
    const [wanted, held] = [page.database.get(id), page.index.get(id)]
    if (wanted === undefined) drift.extra += 1
    else if (held === undefined) drift.missing += 1
    else if (wanted.version === held.version) drift.content += 1
    else drift.other += 1
    const version = wanted?.version ?? held?.version ?? 0
    if (drift.ids.length < MOST_IDS) drift.ids.push({ id, version })
  }
}

/** Those that a delivery waits for, or that were refused. */
async function onTheirWay(
  { db }: Pick<Ports, 'db'>,
  { consumer, ids }: { consumer: Consumer; ids: readonly string[] },
): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ id: change.entityId })
    .from(change)
    .innerJoin(delivery, eq(delivery.changeId, change.id))
    .where(
      and(
        eq(change.entity, 'entry'),
        inArray(change.entityId, [...ids]),
        eq(delivery.consumer, consumer),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** How many documents are not as they should be. */
export function wrongIn({ missing, extra, other, content }: Omit<Drift, 'ids'>): number {
  return missing + extra + other + content
}
