import type { Knowledge, Segment, SegmentId } from '../knowledge/types.ts'
import type { RegionCode, Regions } from '../region/types.ts'
import { type Weighted, weightedOf } from './random.ts'
import type { Family, SampleTables } from './tables.ts'

/** Another seed is another catalogue. */
export const SAMPLE_SEED = 20_261_123

export type PlanSource = {
  seed: number
  knowledge: Knowledge
  regions: Regions
  tables: SampleTables
}

/** The tables laid over the chains: what each segment draws from. Built once, then every firm is a few draws. */
export type SamplePlan = PlanSource & {
  segments: Weighted<SegmentId>
  citiesOf: ReadonlyMap<SegmentId, Weighted<RegionCode>>
  /** Other segments that a firm of this one may also be in. */
  neighboursOf: ReadonlyMap<SegmentId, Weighted<SegmentId>>
  suppliersOf: ReadonlyMap<SegmentId, Weighted<SegmentId>>
  wordsOf: ReadonlyMap<SegmentId, SegmentWords>
  familyOf: (segment: SegmentId, word: string) => Family
}

/** Product words of a segment; `own` stand in no other segment, so they say where a firm belongs. */
type SegmentWords = { own: readonly string[]; all: readonly string[] }

/** A sibling of the same family is likelier than the next step of the chain. */
const SIBLING_WEIGHT = 3
const STEP_WEIGHT = 2

export function createSamplePlan(source: PlanSource): SamplePlan {
  const { knowledge, tables } = source
  const all = [...knowledge.segments.values()].filter(({ id }) => tables.familyOf.has(id))
  const perCluster = new Map<string, number>()
  for (const { cluster } of all) perCluster.set(cluster, (perCluster.get(cluster) ?? 0) + 1)
  const weightOf = ({ cluster }: Segment) =>
    (tables.clusterWeights.get(cluster) ?? 0) / (perCluster.get(cluster) ?? 1)
  const bySegment = <T>(make: (segment: Segment) => T) =>
    new Map(all.map((segment) => [segment.id, make(segment)]))
  return {
    ...source,
    segments: weightedOf(all.map((segment) => [segment.id, weightOf(segment)])),
    citiesOf: bySegment((segment) => citiesOf(segment, tables)),
    neighboursOf: bySegment((segment) => neighboursOf(segment, source)),
    suppliersOf: bySegment((segment) => suppliersOf(segment, source)),
    wordsOf: wordsOf(all),
    familyOf: familyFinder(tables),
  }
}

/** The cluster's row of a city unless the segment has one of its own. */
function citiesOf({ id, cluster }: Segment, { cityWeights }: SampleTables): Weighted<RegionCode> {
  const weights = new Map([...(cityWeights.get(cluster) ?? []), ...(cityWeights.get(id) ?? [])])
  return weightedOf(weights)
}

function neighboursOf(
  { id, cluster }: Segment,
  { knowledge, tables }: PlanSource,
): Weighted<SegmentId> {
  const family = tables.familyOf.get(id)
  const weights = new Map<SegmentId, number>()
  for (const other of knowledge.segments.values()) {
    if (other.cluster !== cluster || other.id === id) continue
    if (tables.familyOf.get(other.id) === family) weights.set(other.id, SIBLING_WEIGHT)
  }
  const steps = [
    ...(knowledge.suppliersOf.get(id) ?? []).map(({ from }) => from),
    ...(knowledge.customersOf.get(id) ?? []).map(({ to }) => to),
  ]
  for (const step of steps) {
    const near = knowledge.segments.get(step)?.cluster === cluster
    const alike = tables.familyOf.get(step)?.nature === family?.nature
    if (near && alike) weights.set(step, (weights.get(step) ?? 0) + STEP_WEIGHT)
  }
  return weightedOf(weights)
}

/** By criticality; where the chain names nobody, the suppliers everybody has. */
function suppliersOf({ id }: Segment, { knowledge, tables }: PlanSource): Weighted<SegmentId> {
  const edges = knowledge.suppliersOf.get(id) ?? []
  if (edges.length > 0) return weightedOf(edges.map(({ from, criticality }) => [from, criticality]))
  const nature = tables.familyOf.get(id)?.nature ?? 'goods'
  const common = tables.commonSuppliers.get(nature) ?? []
  return weightedOf(common.filter((one) => knowledge.segments.has(one)).map((one) => [one, 1]))
}

function wordsOf(segments: readonly Segment[]): Map<SegmentId, SegmentWords> {
  const uses = new Map<string, number>()
  for (const { products } of segments)
    for (const word of products) uses.set(word, (uses.get(word) ?? 0) + 1)
  return new Map(
    segments.map(({ id, products }) => [
      id,
      { own: products.filter((word) => uses.get(word) === 1), all: products },
    ]),
  )
}

/** The family of a word's ending, else of its segment; what a service segment sells never becomes goods. */
function familyFinder({ endings, familyOf, families }: SampleTables): SamplePlan['familyOf'] {
  const known = new Map<string, Family | undefined>()
  const [anyFamily] = families.values()
  return (segment, word) => {
    if (!known.has(word)) known.set(word, endings.find(([ending]) => word.endsWith(ending))?.[1])
    const own = familyOf.get(segment) ?? anyFamily
    if (!own) throw new RangeError('no families')
    const byEnding = known.get(word)
    if (!byEnding) return own
    return own.nature === 'goods' || byEnding.nature !== 'goods' ? byEnding : own
  }
}
