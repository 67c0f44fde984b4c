import { describe, expect, it } from 'vitest'
import { checkKnowledge } from '../../app/domain/knowledge/check.ts'
import { WARNING_CODES } from '../../app/domain/knowledge/faults.ts'
import { clustersOfCity, segmentsOf, termsOf } from '../../app/domain/knowledge/lookups.ts'
import { parseReference, readReferenceFiles } from './load-knowledge.ts'

const parsed = parseReference(readReferenceFiles())
const { knowledge, regions, policy } = parsed

/** Read off the clauses of the policy text: named terms, weak points and roles of each cluster. */
const POLICY_COUNTS: Record<string, [terms: number, weakPoints: number, roles: number]> = {
  'electronic-information': [6, 1, 2],
  'green-petrochemical': [6, 2, 2],
  'smart-home-appliance': [8, 1, 2],
  automotive: [4, 1, 1],
  'advanced-materials': [5, 1, 1],
  'light-industry-textile': [12, 1, 2],
  'software-information-services': [9, 2, 2],
  'uhd-video-display': [15, 1, 2],
  'biomedicine-health': [18, 1, 1],
  'agriculture-food': [33, 1, 0],
  'semiconductor-ic': [7, 2, 3],
  'high-end-equipment': [5, 1, 1],
  'intelligent-robot': [9, 1, 3],
  'blockchain-quantum': [12, 1, 1],
  'frontier-materials': [9, 1, 1],
  'new-energy': [5, 1, 4],
  'laser-additive': [7, 1, 2],
  'digital-creative': [11, 1, 2],
  'safety-environment': [9, 1, 2],
  'precision-instrument': [7, 1, 2],
}

/** In how many clusters the policy text names the city itself; the clause-by-clause reading of the text counted them. */
const CLUSTERS_NAMING: Record<string, number> = {
  广州: 15,
  深圳: 14,
  珠海: 12,
  佛山: 12,
  东莞: 10,
  惠州: 6,
  中山: 6,
  湛江: 5,
  阳江: 3,
  茂名: 3,
  云浮: 3,
  江门: 2,
  肇庆: 2,
  清远: 2,
  韶关: 2,
  汕头: 1,
  潮州: 1,
  揭阳: 1,
  河源: 0,
  梅州: 0,
  汕尾: 0,
}

describe('the published knowledge', () => {
  it('has no fault', () => {
    const all = [...parsed.faults, ...checkKnowledge(parsed)]
    const wrong = all.filter(({ code }) => !WARNING_CODES.has(code))
    expect(
      wrong.map(({ file, line, code, detail }) => `${file}:${line} ${code} ${detail}`),
    ).toEqual([])
  })

  it('holds a chain of every cluster, 450 segments and 1,000 edges at least, a fifth between clusters', () => {
    expect(knowledge.clusters.size).toBe(20)
    expect(knowledge.segments.size).toBeGreaterThanOrEqual(450)
    expect(knowledge.edges.length).toBeGreaterThanOrEqual(1_000)
    const between = knowledge.edges.filter(
      ({ from, to }) => from.split('--')[0] !== to.split('--')[0],
    )
    expect(between.length / knowledge.edges.length).toBeGreaterThanOrEqual(0.2)
    for (const { id } of knowledge.clusters.values()) {
      const positions = segmentsOf(knowledge, id).map(({ position }) => position)
      expect(new Set(positions).size, id).toBe(3)
    }
  })

  it('holds 4,000 products and 12,000 made-from links at least, most of them a kind of something', () => {
    const links = [...knowledge.inputsOf.values()].flat()
    const kinds = [...knowledge.products.values()].filter(({ kinds }) => kinds.length > 0)
    expect(knowledge.products.size).toBeGreaterThanOrEqual(4_000)
    expect(links.length).toBeGreaterThanOrEqual(12_000)
    expect(kinds.length / knowledge.products.size).toBeGreaterThan(0.6)
    for (const { id } of knowledge.clusters.values()) {
      const own = [...knowledge.products.values()].filter(({ cluster }) => cluster === id)
      expect(own.length, id).toBeGreaterThanOrEqual(100)
    }
  })

  it('keeps every term, weak point and role of the policy text', () => {
    const counts = [...knowledge.clusters.values()].map(({ id, weakPoints, sites }) => {
      const named = policy.namedTerms.filter(({ cluster }) => cluster === id)
      return [id, [named.length, weakPoints.length, sites.length]]
    })
    expect(Object.fromEntries(counts)).toEqual(POLICY_COUNTS)
    expect(policy.namedTerms).toHaveLength(197)
  })
})

describe('every term the policy names', () => {
  it.each(policy.namedTerms.map(({ cluster, term }) => [cluster, term]))(
    '%s %s',
    (cluster, term) => {
      const found = termsOf(knowledge, cluster ?? '').find((one) => one.term === term)
      expect(found, 'is found in its cluster').toBeDefined()
      const leads = found?.kind === 'product' || found?.kind === 'technology'
      expect((found?.segments.length ?? 0) > 0, 'leads to a segment if it can be made').toBe(leads)
      for (const id of found?.segments ?? []) expect(knowledge.segments.has(id), id).toBe(true)
    },
  )
})

describe('every city the policy names', () => {
  const rows = (readReferenceFiles()['policy/sites.tsv'] ?? '')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[3] === 'city')

  it('leads to its clusters, with the role', () => {
    for (const [cluster, , role, , code] of rows) {
      const found = clustersOfCity(knowledge, code ?? '').find((one) => one.cluster.id === cluster)
      expect(found?.roles, `${cluster} ${code}`).toContain(role)
    }
  })

  it('is named as often as in the text', () => {
    const named = regions.childrenOf('440000').map(({ code, short }) => {
      const clusters = rows.filter((cells) => cells[4] === code).map(([cluster]) => cluster)
      return [short, new Set(clusters).size]
    })
    expect(Object.fromEntries(named)).toEqual(CLUSTERS_NAMING)
  })

  it('is joined by the cities of the regions it names', () => {
    const roles = (city: string) => clustersOfCity(knowledge, city).map(({ cluster }) => cluster.id)
    expect(roles('440300')).toContain('electronic-information')
    expect(roles('441400')).toContain('safety-environment')
    expect(roles('441500')).toContain('new-energy')
  })
})
