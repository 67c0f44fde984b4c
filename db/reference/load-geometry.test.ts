import { describe, expect, it } from 'vitest'
import { backboneOf } from '#app/domain/graph/backbone.ts'
import { faultsOf } from '#app/domain/graph/checks.ts'
import { FOCUS_BOXES } from '#app/domain/graph/focus-rules.ts'
import { splitReturns } from '#app/domain/graph/return-edges.ts'
import { formatGeometry, parseGeometry } from '#app/domain/graph/stored.ts'
import { GEOMETRY_LOCALES } from '#app/domain/graph/types.ts'
import { chainContent, loadGeometry } from './load-geometry.ts'
import { loadKnowledge } from './load-knowledge.ts'

const { knowledge } = loadKnowledge()
const clusters = [...knowledge.clusters.keys()]

describe.each(GEOMETRY_LOCALES)('stored drawings, %s', (locale) => {
  it.each(clusters)('%s is drawn from the chain as it is now (else: npm run layout)', (cluster) => {
    const content = chainContent(knowledge, { cluster, locale })
    expect(loadGeometry({ cluster, locale })?.key).toBe(content.key)
  })

  it.each(clusters)('%s shows every segment and edge once, readably', (cluster) => {
    const { nodes, edges } = chainContent(knowledge, { cluster, locale })
    const geometry = loadGeometry({ cluster, locale })
    if (!geometry) throw new Error('no drawing')
    expect(faultsOf(geometry)).toEqual([])
    expect(geometry.boxes.length).toBeLessThanOrEqual(FOCUS_BOXES)
    expect(geometry.boxes.map((box) => box.id).sort()).toEqual(nodes.map(({ id }) => id).sort())
    const pairs = geometry.edges.map(
      ({ from, to }) => `${geometry.boxes[from]?.id} ${geometry.boxes[to]?.id}`,
    )
    expect(pairs.sort()).toEqual(edges.map(({ from, to }) => `${from} ${to}`).sort())
  })

  it.each(clusters)('%s draws the backbone and keeps returns apart', (cluster) => {
    const { nodes, edges } = chainContent(knowledge, { cluster, locale })
    const geometry = loadGeometry({ cluster, locale })
    const { forward, returns } = splitReturns(nodes, edges)
    const count = (role: string) => geometry?.edges.filter((edge) => edge.role === role).length
    expect(count('backbone')).toBe(backboneOf(nodes, forward).size)
    expect(count('return')).toBe(returns.length)
  })
})

it('writes a drawing as it was read', () => {
  const geometry = loadGeometry({ cluster: clusters[0] ?? '', locale: 'zh-Hans' })
  if (!geometry) throw new Error('no drawing')
  expect(parseGeometry(formatGeometry(geometry))).toEqual(geometry)
})

it('has no drawing of a cluster that does not exist', () => {
  expect(loadGeometry({ cluster: 'nowhere', locale: 'en' })).toBeNull()
})

it('does not notice counts, reasons or the order of rows', () => {
  const cluster = clusters[0] ?? ''
  const shuffled = {
    segments: new Map([...knowledge.segments].reverse()),
    edges: [...knowledge.edges].reverse().map((edge) => ({ ...edge, reason: 'x' })),
  }
  const key = (source: Parameters<typeof chainContent>[0]) =>
    chainContent(source, { cluster, locale: 'en' }).key
  expect(key(shuffled)).toBe(key(knowledge))
})
