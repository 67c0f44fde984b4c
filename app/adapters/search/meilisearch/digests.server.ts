import { keepRecent } from '#app/domain/memory/keep-recent.ts'
import { FACET_NAMES, type FacetCode, type SearchDocument } from '#app/domain/search/document.ts'
import { facetCode } from '#app/domain/search/facets.ts'
import type { RankKey } from '#app/domain/search/rank-key.ts'
import { EngineError } from './engine-error.ts'
import type { EntryIndex } from './entry-index.server.ts'
import { readJson } from './replies.ts'

/** What ranking and counting read of a document. */
export type Digest = {
  id: string
  kind: SearchDocument['kind']
  key: RankKey
  confirmedAt: Date
  verified: boolean
  facets: readonly FacetCode[]
}

/**
 * Digests that are kept, in memory (about 2 kB each): common words bring the same documents again and again, and
 * reading 500 of them costs more than the search. A ref names its content, so nothing kept is ever out of date.
 */
const MOST_KEPT = 60_000

export type Digests = {
  /** In the same order; of documents that are gone meanwhile there is none. */
  of: (
    places: readonly { id: string; ref: string }[],
    index: EntryIndex,
  ) => Promise<(Digest | undefined)[]>
}

const FIELDS = ['id', 'ref', 'kind', 'confirmed', 'facets', 'rank']

export function keepDigests(most = MOST_KEPT): Digests {
  const kept = keepRecent<string, Digest>(most)
  return {
    async of(places, index) {
      const known = places.map(({ ref }) => kept.get(ref))
      const missing = places.flatMap(({ id }, place) => (known[place] ? [] : [id]))
      if (missing.length === 0) return known
      const read = new Map<string, Digest>()
      for (const fields of await index.fetch(missing, FIELDS)) {
        const digest = readDigest(fields)
        read.set(digest.id, digest)
        if (typeof fields.ref === 'string') kept.set(fields.ref, digest)
      }
      return places.map(({ id }, place) => known[place] ?? read.get(id))
    },
  }
}

function readDigest(fields: Readonly<Record<string, unknown>>): Digest {
  const { id, kind, confirmed, facets } = fields
  const key = readJson(fields, 'rank')
  const whole =
    typeof id === 'string' &&
    (kind === 'enterprise' || kind === 'listing') &&
    typeof confirmed === 'number' &&
    Array.isArray(key.names) &&
    Array.isArray(key.offers) &&
    Array.isArray(key.needs)
  if (!whole) throw new EngineError('rubbish', 'a document of another shape')
  const codes = readCodes((facets ?? {}) as Record<string, unknown>)
  return {
    id,
    kind,
    key: key as RankKey,
    confirmedAt: new Date(confirmed),
    verified: codes.includes('trust:verified'),
    facets: codes,
  }
}

/** Each code is one string, however many documents hold it. */
const known = new Map<string, FacetCode>()

function readCodes(facets: Readonly<Record<string, unknown>>): FacetCode[] {
  return FACET_NAMES.flatMap((name) => {
    const values = facets[name]
    return Array.isArray(values)
      ? values.map((value) => shared(facetCode(name, String(value))))
      : []
  })
}

function shared(code: FacetCode): FacetCode {
  const same = known.get(code)
  if (same !== undefined) return same
  known.set(code, code)
  return code
}
