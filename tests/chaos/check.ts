import { sql } from 'drizzle-orm'
import { indexDocument } from '#app/adapters/search/meilisearch/index-document.ts'
import { indexUid } from '#app/adapters/search/meilisearch/settings.ts'
import { entriesAfter } from '#app/services/search/load-entries.server.ts'
import type { Db } from '#db/client.server.ts'

export type Difference = {
  missing: number
  extra: number
  /** In another version. */
  version: number
  /** In the same version with another content. */
  content: number
  /** One of them, to look at. */
  example: string
}

/** More entries than a run has. */
const ALL = 20_000

type Index = { url: string; masterKey: string }

/** Ids, versions and every field of the index against the database; null where they are the same. */
export async function difference(db: Db, index: Index): Promise<Difference | null> {
  const wanted = await entriesAfter({ db }, { afterId: null, limit: ALL })
  const held = await documentsOf(index)
  const found = { missing: 0, extra: 0, version: 0, content: 0, example: '' }
  for (const entry of wanted) {
    const document = indexDocument(entry)
    const there = held.get(document.id)
    held.delete(document.id)
    const what = !there
      ? 'missing'
      : there.version !== document.version
        ? 'version'
        : isSame(document, there)
          ? null
          : 'content'
    if (what === null) continue
    found[what] += 1
    found.example ||= `${what} of ${document.id}: ${document.version}, held ${there?.version}`
  }
  found.extra = held.size
  if (held.size > 0) found.example ||= `extra: ${[...held.keys()][0]}`
  return found.example === '' ? null : found
}

type Held = Readonly<Record<string, unknown>>

async function documentsOf({ url, masterKey }: Index): Promise<Map<string, Held>> {
  const response = await fetch(`${url}/indexes/${indexUid()}/documents?limit=${ALL}`, {
    headers: { authorization: `Bearer ${masterKey}` },
  })
  const { results = [] } = (await response.json()) as { results?: Held[] }
  return new Map(results.map((one) => [String(one.id), one]))
}

function isSame(wanted: Held, held: Held): boolean {
  const names = new Set([...Object.keys(wanted), ...Object.keys(held)])
  return [...names].every((name) => JSON.stringify(wanted[name]) === JSON.stringify(held[name]))
}

/** What should not be in a database at rest; empty where all is well. */
export async function leftovers(db: Db): Promise<string[]> {
  const [row] = await db.execute<Record<string, number>>(sql`select
    (select count(*)::int from delivery where consumer like 'search:%') as "deliveries not settled",
    (select count(*)::int from change where entity = 'entry' and not exists (
      select from delivery where delivery.change_id = change.id)) as "changes without a delivery",
    (select count(*)::int from delivery where not exists (
      select from change where change.id = delivery.change_id)) as "deliveries without a change",
    (select count(*)::int from organisation o full join (
      select * from search_entry where kind = 'enterprise') e on e.id = o.id
      where (o.state = 'published') is distinct from (e.id is not null)
        or e.version <> o.version) as "entries that are not as their firm",
    (select count(*)::int from search_entry e left join listing l on l.id = e.id
      where e.kind = 'listing' and (l.version is distinct from e.version or l.state <> 'published'))
      as "entries that are not as their listing",
    (select count(*)::int from listing l join organisation o on o.id = l.organisation_id
      left join search_entry e on e.id = l.id
      where e.id is null and l.state = 'published' and o.state = 'published' and l.visibility = 'public'
        and l.valid_until >= (now() at time zone 'Asia/Shanghai')::date) as "listings without an entry"`)
  return Object.entries(row ?? {})
    .filter(([, n]) => n > 0)
    .map(([what, n]) => `${n} ${what}`)
}
