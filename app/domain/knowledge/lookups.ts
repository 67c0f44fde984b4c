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

/** The words that a segmenter must keep whole: names of segments, their synonyms, their products. */
export function dictionaryOf({ segments }: Pick<Knowledge, 'segments'>): string[] {
  return [...segments.values()].flatMap(({ zh, synonyms, products }) => [
    zh,
    ...synonyms,
    ...products,
  ])
}
