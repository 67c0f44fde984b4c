import { getHeapStatistics } from 'node:v8'
import { type PartyRecord, partyOf } from '#app/domain/matching/party-record.ts'
import type { MatchParty } from '#app/domain/matching/types.ts'

/** What a page shows of a firm beside what is compared. */
export type PartyCard = Pick<
  PartyRecord,
  'publicId' | 'name' | 'nameEn' | 'sample' | 'website' | 'switchboard'
>
/** `stamp` names what the record says, as long as the database lives; null where nothing worked out of it may be kept. */
export type LoadedParty = { party: MatchParty; card: PartyCard; stamp: string | null }

/** Part of the memory that the process may use, and what a UTF-16 unit of a record takes there with all that is worked out of it. */
const PART_OF_HEAP = 0.08
const BYTES_OF_UNIT = 3.5
/** Text of all records that are held, in UTF-16 units; a firm has some 2,000 of them, which makes 7 kB. */
const MOST_TEXT = (getHeapStatistics().heap_size_limit * PART_OF_HEAP) / BYTES_OF_UNIT

type Kept = {
  stamp: string
  record: PartyRecord
  size: number
  day: string
  loaded: LoadedParty | null
}

/** Parties of rankings before, by the stamp of their content; those that were not asked for longest leave first. */
export type KeptParties = {
  stampOf: (id: string) => string | undefined
  /** Takes in what was read of a record as it is written in the database. */
  keep: (id: string, read: { stamp: string; written: string }) => void
  drop: (id: string) => void
  /** The party on a day (Asia/Shanghai). */
  of: (id: string, today: string) => LoadedParty | null
  /** Back to the size that may be held; what was asked for last stays. */
  shrink: () => void
}

export function keepParties(most = MOST_TEXT): KeptParties {
  const kept = new Map<string, Kept>()
  let size = 0
  const drop = (id: string) => {
    size -= kept.get(id)?.size ?? 0
    kept.delete(id)
  }
  return {
    drop,
    stampOf: (id) => kept.get(id)?.stamp,
    keep(id, { stamp, written }) {
      drop(id)
      const record = JSON.parse(written) as PartyRecord
      kept.set(id, { stamp, record, size: written.length, day: '', loaded: null })
      size += written.length
    },
    of(id, today) {
      const found = kept.get(id)
      if (!found) return null
      kept.delete(id)
      kept.set(id, found)
      if (found.loaded && found.day === today) return found.loaded
      const { record, stamp } = found
      found.loaded = { party: partyOf(id, record, today), card: record, stamp }
      found.day = today
      return found.loaded
    },
    shrink() {
      for (const id of kept.keys()) {
        if (size <= most) return
        drop(id)
      }
    },
  }
}
