import { termsOf } from '../../domain/knowledge/lookups.ts'
import type { ClusterId, TermKind } from '../../domain/knowledge/types.ts'
import type { Ports } from '../ports.ts'

type Name = { zh: string; en: string }

export type PolicyTermView = { term: string; kind: TermKind; segments: ({ id: string } & Name)[] }
export type PolicySiteView = {
  role: string
  region: string | null
  cities: ({ code: string } & Name)[]
}
export type PolicyView = { terms: PolicyTermView[]; sites: PolicySiteView[] }

/** What the policy text names in a cluster: its terms with the segments they lead to, its cities with their roles. */
export function describePolicy(
  { knowledge, regions }: Pick<Ports, 'knowledge' | 'regions'>,
  id: ClusterId,
): PolicyView {
  const sites = knowledge.clusters.get(id)?.sites ?? []
  return {
    terms: termsOf(knowledge, id).map(({ term, kind, segments }) => ({
      term,
      kind,
      segments: segments.flatMap((one) => {
        const segment = knowledge.segments.get(one)
        return segment ? [{ id: segment.id, zh: segment.zh, en: segment.en }] : []
      }),
    })),
    sites: sites.map(({ role, region, cityCodes }) => ({
      role,
      region: region ?? null,
      cities: cityCodes.map((code) => ({
        code,
        zh: regions.nameOf(code, 'zh'),
        en: regions.nameOf(code, 'en'),
      })),
    })),
  }
}
