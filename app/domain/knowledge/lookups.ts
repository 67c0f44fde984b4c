import type { RegionCode } from '../region/types.ts'
import type { Cluster, ClusterId, Knowledge, PolicyTerm, Segment } from './types.ts'

/** The segments of a cluster, upstream first. */
export function segmentsOf({ segments }: Knowledge, cluster: ClusterId): Segment[] {
  return [...segments.values()].filter((one) => one.cluster === cluster)
}

/** The terms of a cluster in the order of the policy text, a repeated one once. */
export function termsOf({ terms }: Knowledge, cluster: ClusterId): PolicyTerm[] {
  return terms.filter((one) => one.cluster === cluster)
}

/** The clusters whose policy gives the city a role, with the roles; region-wide roles count for each of their cities. */
export function clustersOfCity(
  { clusters }: Knowledge,
  city: RegionCode,
): { cluster: Cluster; roles: string[] }[] {
  return [...clusters.values()]
    .map((cluster) => ({
      cluster,
      roles: cluster.sites.filter((one) => one.cityCodes.includes(city)).map(({ role }) => role),
    }))
    .filter(({ roles }) => roles.length > 0)
}

/** The words that a segmenter must keep whole: names and synonyms of segments and of products. */
export function dictionaryOf({
  segments,
  products,
}: Pick<Knowledge, 'segments' | 'products'>): string[] {
  const ofSegments = [...segments.values()].flatMap((one) => [
    one.zh,
    ...one.synonyms,
    ...one.products,
  ])
  const ofProducts = [...products.values()].flatMap(({ zh, synonyms }) => [zh, ...synonyms])
  return [...new Set([...ofSegments, ...ofProducts])]
}
