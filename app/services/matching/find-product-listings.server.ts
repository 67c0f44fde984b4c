import type { Actor } from '#app/domain/access/types.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import { goodsInTitle } from '#app/domain/listing/goods-in-title.ts'
import { likeness } from '#app/domain/matching/names.ts'
import { NAME_LIKENESS } from '#app/domain/matching/weights.ts'
import type { SearchDocument } from '#app/domain/search/document.ts'
import { facetCode } from '#app/domain/search/facets.ts'
import { type SearchPorts, searchCatalogue } from '../search/search-catalogue.server.ts'
import { matchContextOf } from './match-context.server.ts'

type Input = {
  term: string
  /** Where the product stands in the chain. */
  segmentIds: readonly SegmentId[]
  limit: number
  viewer: Pick<Actor, 'memberships'> | null
}

/** Live listings about a product: those whose goods are like it, then those of its segments, newest first. */
export async function findProductListings(
  ports: SearchPorts,
  { term, segmentIds, limit, viewer }: Input,
): Promise<SearchDocument[]> {
  const base = { kinds: ['listing'] as const, count: [], page: 1, pageSize: limit, viewer }
  const [named, placed] = await Promise.all([
    searchCatalogue(ports, { ...base, q: term, filters: [], sort: 'fit' }),
    segmentIds.length === 0
      ? null
      : searchCatalogue(ports, {
          ...base,
          q: '',
          filters: segmentIds.map((id) => facetCode('segment', id)),
          sort: 'newest',
        }),
  ])
  const context = matchContextOf(ports, ports.now())
  const wanted = context.prepare(term)
  const about = ({ title = '' }: SearchDocument) => {
    const offered = context.prepare(goodsInTitle(title))
    const found = likeness({ wanted, offered }, context.rarity)
    return found !== null && found.score > NAME_LIKENESS.otherHead
  }
  const found = [
    ...named.hits.map(({ document }) => document).filter(about),
    ...(placed?.hits ?? []).map(({ document }) => document),
  ]
  return [...new Map(found.map((one) => [one.id, one])).values()].slice(0, limit)
}
