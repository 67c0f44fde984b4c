import type { Regions } from '../region/types.ts'
import type { Fault } from './faults.ts'
import { faultsIn } from './rows.ts'
import { type ReferenceFiles, readTable } from './tsv.ts'
import { CLUSTER_KINDS, type Cluster, type ClusterId, type ClusterKind } from './types.ts'

export const POLICY_FILES = {
  clusters: 'policy/clusters.tsv',
  weakPoints: 'policy/weak-points.tsv',
  applications: 'policy/applications.tsv',
  sites: 'policy/sites.tsv',
  namedTerms: 'policy/named-terms.tsv',
} as const

/** A term the policy text names, in its order. */
export type NamedTerm = { line: number; cluster: ClusterId; group: string; term: string }
export type Policy = { clusters: Map<ClusterId, Cluster>; namedTerms: NamedTerm[] }
type Context = { regions: Regions; faults: Fault[] }
type Reading = Context & { files: ReferenceFiles; clusters: Map<ClusterId, Cluster> }

/** The policy as data: clusters in the order of the text, with weak points, sites and the terms it names. */
export function parsePolicy(files: ReferenceFiles, { regions, faults }: Context): Policy {
  const clusters = parseClusters(files, faults)
  const reading = { files, regions, faults, clusters }
  readLines(reading, POLICY_FILES.weakPoints, (cluster, text) => cluster.weakPoints.push(text))
  readLines(reading, POLICY_FILES.applications, (cluster, text) => cluster.applications?.push(text))
  readSites(reading)
  return { clusters, namedTerms: readNamedTerms(reading) }
}

function parseClusters(files: ReferenceFiles, faults: Fault[]): Map<ClusterId, Cluster> {
  const file = POLICY_FILES.clusters
  const columns = ['id', 'code', 'kind', 'ordinal', 'zh', 'en', 'goal'] as const
  const fault = faultsIn(file, faults)
  const clusters: Cluster[] = []
  for (const { line, kind, ordinal, ...row } of readTable(files, { file, columns, faults })) {
    if (!isClusterKind(kind)) fault(line, 'value', kind)
    else if (!/^\d+$/.test(ordinal)) fault(line, 'value', ordinal)
    else if (clusters.some(({ id }) => id === row.id)) fault(line, 'duplicate', row.id)
    else {
      const lists = { weakPoints: [], sites: [], applications: [], words: [] }
      clusters.push({ ...row, kind, ordinal: Number(ordinal), ...lists })
    }
  }
  const rank = ({ kind, ordinal }: Cluster) => CLUSTER_KINDS.indexOf(kind) * 100 + ordinal
  clusters.sort((a, b) => rank(a) - rank(b))
  return new Map(clusters.map((one) => [one.id, one]))
}

function readLines(
  { files, faults, clusters }: Reading,
  file: string,
  add: (cluster: Cluster, text: string) => void,
): void {
  const fault = faultsIn(file, faults)
  const columns = ['cluster', 'ordinal', 'text'] as const
  for (const { line, cluster, text } of readTable(files, { file, columns, faults })) {
    const known = clusters.get(cluster)
    if (known) add(known, text)
    else fault(line, 'unknown_cluster', cluster)
  }
}

/** A role may name cities, a region, or both; regions are expanded to their cities, each city once. */
function readSites({ files, regions, faults, clusters }: Reading): void {
  const file = POLICY_FILES.sites
  const fault = faultsIn(file, faults)
  const columns = ['cluster', 'ordinal', 'role', 'kind', 'place', 'text'] as const
  for (const row of readTable(files, { file, columns, faults })) {
    const { line, cluster, role, kind, place, text } = row
    const known = clusters.get(cluster)
    if (!known) {
      fault(line, 'unknown_cluster', cluster)
      continue
    }
    const site = known.sites.find((one) => one.role === role) ?? { role, cityCodes: [] }
    if (!known.sites.includes(site)) known.sites.push(site)
    if (kind === 'city') {
      if (regions.cityOf(place) !== place) fault(line, 'unknown_region', place)
      else if (regions.nameOf(place) !== text) fault(line, 'name_differs', text)
      else addOnce(site.cityCodes, place)
      continue
    }
    if (kind !== 'layer' && kind !== 'none') fault(line, 'value', kind)
    const texts = site.region?.split('、').includes(text) || site.region === text
    if (!texts) site.region = site.region ? `${site.region}、${text}` : text
    if (kind !== 'layer') continue
    if (!regions.layer(place)) fault(line, 'unknown_layer', place)
    site.layers = [...(site.layers ?? []), place]
    for (const city of regions.citiesIn(place)) addOnce(site.cityCodes, city)
  }
}

function readNamedTerms({ files, faults, clusters }: Reading): NamedTerm[] {
  const file = POLICY_FILES.namedTerms
  const fault = faultsIn(file, faults)
  const columns = ['cluster', 'ordinal', 'group', 'term'] as const
  return readTable(files, { file, columns, faults }).filter(({ line, cluster }) => {
    if (!clusters.has(cluster)) fault(line, 'unknown_cluster', cluster)
    return clusters.has(cluster)
  })
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}

function isClusterKind(text: string): text is ClusterKind {
  return (CLUSTER_KINDS as readonly string[]).includes(text)
}
