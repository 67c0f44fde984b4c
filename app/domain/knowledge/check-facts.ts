import type { Fault } from './faults.ts'
import { type ChainRows, chainFile, faultsIn } from './rows.ts'
import type { Knowledge } from './types.ts'
import { PRODUCT_BARS } from './weights.ts'

type Given = { knowledge: Knowledge; chains: readonly ChainRows[] }

/** Every segment says its industry, processes and certificates or standards; every weak point of the policy stands on a segment. */
export function checkFacts({ knowledge, chains }: Given): Fault[] {
  const faults: Fault[] = []
  for (const { cluster, segments, 'segment-facts': rows } of chains) {
    const fault = faultsIn(chainFile(cluster, 'segment-facts'), faults)
    for (const { slug } of segments) {
      const segment = knowledge.segments.get(`${cluster}--${slug}`)
      if (!segment) continue
      const { facts, synonyms } = segment
      if (synonyms.length < PRODUCT_BARS.synonymsOfSegment)
        fault(0, 'facts_missing', `${slug} synonyms`)
      if (facts.industry.length === 0) fault(0, 'facts_missing', `${slug} industry`)
      if (facts.process.length === 0) fault(0, 'facts_missing', `${slug} process`)
      if (facts.certificate.length + facts.standard.length === 0)
        fault(0, 'facts_missing', `${slug} certificate or standard`)
    }
    for (const { line, kind, value } of rows)
      if (kind === 'industry' && !/^[A-T]\d{2,4}$/.test(value)) fault(line, 'value', value)
    const stated = rows.filter(({ kind }) => kind === 'weak-point').map(({ value }) => value)
    for (const text of knowledge.clusters.get(cluster)?.weakPoints ?? [])
      if (!stated.includes(text)) fault(0, 'weak_point_missing', text)
    for (const { line, kind, value } of rows) {
      const known = knowledge.clusters.get(cluster)?.weakPoints ?? []
      if (kind === 'weak-point' && !known.includes(value)) fault(line, 'value', value)
    }
  }
  return faults
}

/** Codes of the national classification that the given list does not hold. */
export function checkIndustries(chains: readonly ChainRows[], codes: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = []
  for (const { cluster, 'segment-facts': rows } of chains) {
    const fault = faultsIn(chainFile(cluster, 'segment-facts'), faults)
    for (const { line, kind, value } of rows)
      if (kind === 'industry' && !codes.has(value)) fault(line, 'industry_unknown', value)
  }
  return faults
}
