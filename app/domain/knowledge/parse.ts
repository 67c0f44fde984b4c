import type { Regions } from '../region/types.ts'
import type { Fault } from './faults.ts'
import { type Policy, parsePolicy } from './parse-policy.ts'
import { parseProducts } from './parse-products.ts'
import { type ChainRows, chainFile, faultsIn, readChain } from './rows.ts'
import {
  addClusterWords,
  type DeclaredLoop,
  readSharedTables,
  type SharedWord,
} from './shared-tables.ts'
import { type ReferenceFiles, readTable } from './tsv.ts'
import {
  type Criticality,
  type Knowledge,
  POSITIONS,
  type PolicyTerm,
  type Position,
  type ProductKnowledge,
  SEGMENT_FACT_KINDS,
  type Segment,
  type SegmentFactKind,
  type SegmentId,
  type SupplyEdge,
  TERM_KINDS,
  type TermKind,
} from './types.ts'

export type ParsedKnowledge = {
  knowledge: Knowledge
  /** Kept for `checkKnowledge`, which names the line of what it finds. */
  policy: Policy
  chains: ChainRows[]
  sharedWords: SharedWord[]
  loops: DeclaredLoop[]
  faults: Fault[]
}

/** Reads every file of `db/reference/` that is knowledge. A row with a fault is left out, the rest stands. */
export function parseKnowledge(files: ReferenceFiles, regions: Regions): ParsedKnowledge {
  const faults: Fault[] = []
  const policy = parsePolicy(files, { regions, faults })
  addClusterWords(files, { clusters: policy.clusters, faults })
  const chains = [...policy.clusters.keys()].map((cluster) => readChain(files, { cluster, faults }))
  const segments = new Map<SegmentId, Segment>()
  for (const chain of chains) addSegments(chain, { segments, faults })
  for (const chain of chains) addWords(chain, { segments, faults })
  for (const chain of chains) addFacts(chain, { segments, faults })
  const products = parseProducts(chains, { segments, faults })
  addProductNames(products, segments)
  const edges = chains.flatMap((chain) => parseEdges(chain, { segments, faults }))
  const terms = chains.flatMap((chain) => parseTerms(chain, { segments, faults, policy }))
  const knowledge = {
    ...parseVersion(files, faults),
    ...products,
    clusters: policy.clusters,
    segments,
    edges,
    terms,
    customersOf: groupEdges(edges, 'from'),
    suppliersOf: groupEdges(edges, 'to'),
  }
  return { knowledge, policy, chains, ...readSharedTables(files, faults), faults }
}

type Known = { segments: Map<SegmentId, Segment>; faults: Fault[] }

export function segmentId(cluster: string, slug: string): SegmentId {
  return slug.includes('--') ? slug : `${cluster}--${slug}`
}

function addSegments({ cluster, segments: rows }: ChainRows, { segments, faults }: Known): void {
  const fault = faultsIn(chainFile(cluster, 'segments'), faults)
  const names = new Set<string>()
  const valid: Segment[] = []
  for (const { line, slug, position, zh, en } of rows) {
    const id = segmentId(cluster, slug)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) fault(line, 'value', slug)
    else if (!isPosition(position)) fault(line, 'value', position)
    else if (valid.some((one) => one.id === id)) fault(line, 'duplicate', slug)
    else if (names.has(zh)) fault(line, 'duplicate', zh)
    else {
      names.add(zh)
      valid.push({
        id,
        cluster,
        slug,
        position,
        zh,
        en,
        synonyms: [],
        synonymsEn: [],
        products: [],
        facts: { industry: [], certificate: [], standard: [], process: [], 'weak-point': [] },
      })
    }
  }
  const rank = (one: Segment) => POSITIONS.indexOf(one.position)
  valid.sort((a, b) => rank(a) - rank(b))
  for (const one of valid) segments.set(one.id, one)
}

function addWords({ cluster, words }: ChainRows, { segments, faults }: Known): void {
  const fault = faultsIn(chainFile(cluster, 'words'), faults)
  const bySlug = new Map<string, Segment>()
  for (const one of segments.values()) if (one.cluster === cluster) bySlug.set(one.slug, one)
  for (const { line, slug, kind, word } of words) {
    const segment = bySlug.get(slug)
    const list = segment && wordList(segment, kind)
    if (!segment) fault(line, 'unknown_segment', slug)
    else if (!list) fault(line, 'value', kind)
    else if (list.includes(word)) fault(line, 'duplicate', word)
    else list.push(word)
  }
}

function addFacts(
  { cluster, 'segment-facts': rows }: ChainRows,
  { segments, faults }: Known,
): void {
  const fault = faultsIn(chainFile(cluster, 'segment-facts'), faults)
  for (const { line, slug, kind, value } of rows) {
    const segment = segments.get(segmentId(cluster, slug))
    const list = segment && isFactKind(kind) ? segment.facts[kind] : null
    if (!segment) fault(line, 'unknown_segment', slug)
    else if (!list) fault(line, 'value', kind)
    else if (list.includes(value)) fault(line, 'duplicate', value)
    else list.push(value)
  }
}

/** A product is a word of every segment that it stands in. */
function addProductNames({ products }: ProductKnowledge, segments: Known['segments']): void {
  for (const { zh, segments: places } of products.values())
    for (const place of places) {
      const words = segments.get(place)?.products
      if (words && !words.includes(zh)) words.push(zh)
    }
}

function wordList(segment: Segment, kind: string): string[] | null {
  if (kind === 'product') return segment.products
  if (kind === 'synonym') return segment.synonyms
  return kind === 'synonym-en' ? segment.synonymsEn : null
}

function parseEdges({ cluster, edges }: ChainRows, { segments, faults }: Known): SupplyEdge[] {
  const fault = faultsIn(chainFile(cluster, 'edges'), faults)
  const known = new Map<string, SupplyEdge>()
  for (const { line, criticality, reason, ...row } of edges) {
    const [from, to] = [segmentId(cluster, row.from), segmentId(cluster, row.to)]
    const key = `${from} ${to}`
    const unknown = [from, to].find((id) => !segments.has(id))
    if (unknown !== undefined) fault(line, 'unknown_segment', unknown)
    else if (row.to.includes('--') || row.from.startsWith(`${cluster}--`)) fault(line, 'value', key)
    else if (from === to) fault(line, 'value', key)
    else if (known.has(key)) fault(line, 'duplicate', key)
    else if (!/^[123]$/.test(criticality)) fault(line, 'value', criticality)
    else known.set(key, { from, to, criticality: Number(criticality) as Criticality, reason })
  }
  return [...known.values()]
}

/** The terms of a cluster in the order of the policy text; one that leads to several segments has a row for each. */
function parseTerms(
  { cluster, terms: rows }: ChainRows,
  { segments, faults, policy }: Known & { policy: Policy },
): PolicyTerm[] {
  const fault = faultsIn(chainFile(cluster, 'terms'), faults)
  const terms = new Map<string, PolicyTerm>()
  for (const { line, term, kind, slug } of rows) {
    if (!isTermKind(kind)) {
      fault(line, 'value', kind)
      continue
    }
    const known = terms.get(term) ?? { cluster, term, kind, segments: [] }
    const id = segmentId(cluster, slug)
    if (known.kind !== kind) fault(line, 'value', `${term} ${known.kind} ${kind}`)
    else if (slug === '-' && terms.has(term)) fault(line, 'duplicate', term)
    else if (slug !== '-' && !segments.has(id)) fault(line, 'unknown_segment', slug)
    else if (known.segments.includes(id)) fault(line, 'duplicate', `${term} ${slug}`)
    else {
      terms.set(term, known)
      if (slug !== '-') known.segments.push(id)
    }
  }
  const named = policy.namedTerms.filter((one) => one.cluster === cluster)
  const order = new Map<string, number>()
  for (const [at, { term, group }] of named.entries()) {
    const known = terms.get(term)
    if (order.has(term) || !known) continue
    order.set(term, at)
    known.group = group
  }
  const rank = ({ term }: PolicyTerm) => order.get(term) ?? Number.MAX_SAFE_INTEGER
  return [...terms.values()].sort((a, b) => rank(a) - rank(b))
}

function parseVersion(files: ReferenceFiles, faults: Fault[]): Pick<Knowledge, 'version' | 'date'> {
  const file = 'VERSION.tsv'
  const row = readTable(files, { file, columns: ['version', 'date'], faults }).at(-1)
  if (row && /^\d+$/.test(row.version) && /^\d{4}-\d\d-\d\d$/.test(row.date)) {
    return { version: Number(row.version), date: row.date }
  }
  if (row) faultsIn(file, faults)(row.line, 'value', `${row.version} ${row.date}`)
  return { version: 0, date: '' }
}

function groupEdges(
  edges: readonly SupplyEdge[],
  end: 'from' | 'to',
): Map<SegmentId, SupplyEdge[]> {
  const groups = new Map<SegmentId, SupplyEdge[]>()
  for (const edge of edges) {
    const known = groups.get(edge[end])
    if (known) known.push(edge)
    else groups.set(edge[end], [edge])
  }
  return groups
}

function isPosition(text: string): text is Position {
  return (POSITIONS as readonly string[]).includes(text)
}

function isFactKind(text: string): text is SegmentFactKind {
  return (SEGMENT_FACT_KINDS as readonly string[]).includes(text)
}

function isTermKind(text: string): text is TermKind {
  return (TERM_KINDS as readonly string[]).includes(text)
}
