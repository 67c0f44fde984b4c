import type { Runtime } from '#app/runtime/runtime.ts'
import type { SearchResult } from '#app/services/search/search-catalogue.server.ts'
import { chosenOf } from '#app/ui/search/address.ts'
import type { NoneHelp, SearchState } from '#app/ui/search/types.ts'
import type { Namer } from './__search-names.server.ts'

const MOST = 3

/** Ways on from an empty answer. */
export function noneHelp(
  { gains, query }: SearchResult,
  { state, names, tagger }: { state: SearchState; names: Namer; tagger: Runtime['tagger'] },
): NoneHelp {
  const { words, codes, phrases } = query.terms
  const single = [...words, ...codes].filter((word) => word.length > 1 && word !== query.folded)
  return {
    gains: gains.map(({ facet, total }) => ({
      name: facet,
      labels: chosenOf(state, facet).map((value) => names.of(facet, value)),
      total,
    })),
    words: single.toSorted((a, b) => b.length - a.length).slice(0, MOST),
    segments: [...new Set([query.folded, ...phrases])]
      .filter(Boolean)
      .flatMap((text) => tagger.segmentsOf(text))
      .slice(0, MOST)
      .flatMap(({ segmentId }) => names.segment(segmentId) ?? []),
  }
}
