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
  facets: readonly FacetCode[]
}

/**
 * Digests that are kept, in memory (about 2 kB each): common words bring the same documents again and again, and
 * reading 500 of them costs more than the search. A ref names its content, so nothing kept is ever out of date.
 */
const MOST_KEPT = 20_000

export type Digests = {
  /** By id; documents that are gone meanwhile are missing. */
  of: (
    places: readonly { id: string; ref: string }[],
    index: EntryIndex,
  ) => Promise<ReadonlyMap<string, Digest>>
}

const FIELDS = ['id', 'ref', 'kind', 'confirmed', 'facets', 'rank']

export function keepDigests(most = MOST_KEPT): Digests {
  const kept = new Map<string, Digest>()
  const keep = (ref: string, digest: Digest) => {
    kept.delete(ref)
    kept.set(ref, digest)
  }
  return {
    async of(places, index) {
      const found = new Map<string, Digest>()
      const missing: string[] = []
      for (const { id, ref } of places) {
        const digest = kept.get(ref)
        if (!digest) missing.push(id)
        else {
          keep(ref, digest)
          found.set(id, digest)
        }
      }
      for (const fields of await index.fetch(missing, FIELDS)) {
        const digest = readDigest(fields)
        found.set(digest.id, digest)
        if (typeof fields.ref === 'string') keep(fields.ref, digest)
      }
      for (const ref of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(ref)
      }
      return found
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
  return {
    id,
    kind,
    key: key as RankKey,
    confirmedAt: new Date(confirmed),
    facets: readCodes((facets ?? {}) as Record<string, unknown>),
  }
}

/** Each code is one string, however many documents hold it. */
const codes = new Map<string, FacetCode>()

function readCodes(facets: Readonly<Record<string, unknown>>): FacetCode[] {
  return FACET_NAMES.flatMap((name) => {
    const values = facets[name]
    return Array.isArray(values)
      ? values.map((value) => shared(facetCode(name, String(value))))
      : []
  })
}

function shared(code: FacetCode): FacetCode {
  const known = codes.get(code)
  if (known !== undefined) return known
  codes.set(code, code)
  return code
}
