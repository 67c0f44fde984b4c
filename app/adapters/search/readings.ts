import { sql } from 'drizzle-orm'
import type { Candidate } from '#app/domain/search/rank.ts'
import { textArray } from './conditions.ts'
import type { Rows } from './rows.ts'

/** What ranking reads of a row. */
export type Reading = Pick<Candidate, 'kind' | 'key' | 'confirmedAt' | 'verified'>

/**
 * Readings that are kept, in memory (about 2 kB each): common words bring the same rows again and again, and reading
 * 500 of them takes as long as finding them. A mark names the row as it was written, so nothing kept is out of date.
 */
const MOST_KEPT = 20_000

/** Which writing of a row it is: the transaction that wrote it, and where it lies. */
export const MARK_OF_ENTRY = sql.raw(`entry.xmin || ' ' || entry.ctid`)

export type Readings = {
  /** By id; rows that are gone meanwhile are missing. */
  of: (
    places: readonly { id: string; mark: string }[],
    rows: Rows,
  ) => Promise<ReadonlyMap<string, Reading>>
}

export function keepReadings(most = MOST_KEPT): Readings {
  const kept = new Map<string, { mark: string; reading: Reading }>()
  return {
    async of(places, rows) {
      const found = new Map<string, Reading>()
      const missing: string[] = []
      for (const { id, mark } of places) {
        const one = kept.get(id)
        if (one?.mark !== mark) {
          missing.push(id)
          continue
        }
        found.set(id, one.reading)
        kept.delete(id)
        kept.set(id, one)
      }
      for (const { id, mark, ...row } of await rowsOf(missing, rows)) {
        const { kind, rank_key: key, confirmed_at: day, verified } = row
        const reading: Reading = { kind, key, confirmedAt: new Date(day), verified }
        found.set(id, reading)
        kept.delete(id)
        kept.set(id, { mark, reading })
      }
      for (const id of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(id)
      }
      return found
    },
  }
}

type Row = {
  id: string
  mark: string
  kind: Reading['kind']
  confirmed_at: string
  rank_key: Reading['key']
  verified: boolean
}

async function rowsOf(ids: readonly string[], rows: Rows): Promise<readonly Row[]> {
  if (ids.length === 0) return []
  return rows<Row>(
    sql`select id, ${MARK_OF_ENTRY} as mark, kind, confirmed_at, rank_key, facets @> '{trust:verified}' as verified
      from search_entry entry where id = any(${textArray(ids)})`,
  )
}
