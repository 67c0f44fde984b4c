import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keyInput } from '../../app/domain/graph/key.ts'
import type { ChainEdge } from '../../app/domain/graph/return-edges.ts'
import type { NamedNode } from '../../app/domain/graph/size-boxes.ts'
import { parseGeometry } from '../../app/domain/graph/stored.ts'
import type { ChainGeometry, GeometryLocale } from '../../app/domain/graph/types.ts'
import type { ClusterId, Knowledge } from '../../app/domain/knowledge/types.ts'

const GEOMETRY = join(fileURLToPath(new URL('.', import.meta.url)), 'geometry')

export type ChainContent = {
  cluster: ClusterId
  locale: GeometryLocale
  key: string
  nodes: NamedNode[]
  edges: ChainEdge[]
}

/** What the drawing of a cluster is made from, and the hash that tells whether a stored one is still true. */
export function chainContent(
  knowledge: Pick<Knowledge, 'segments' | 'edges'>,
  { cluster, locale }: { cluster: ClusterId; locale: GeometryLocale },
): ChainContent {
  const nodes = [...knowledge.segments.values()]
    .filter((segment) => segment.cluster === cluster)
    .map(({ id, position, zh, en }) => ({ id, position, name: locale === 'en' ? en : zh }))
  const inside = new Set(nodes.map(({ id }) => id))
  const edges = knowledge.edges
    .filter(({ from, to }) => inside.has(from) && inside.has(to))
    .map(({ from, to, criticality }) => ({ from, to, criticality }))
  const text = keyInput({ cluster, locale, nodes, edges })
  const key = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { cluster, locale, key, nodes, edges }
}

export function geometryFile(
  { cluster, locale }: { cluster: ClusterId; locale: GeometryLocale },
  folder = GEOMETRY,
): string {
  return join(folder, `${cluster}.${locale}.json`)
}

/** The stored drawing of a cluster, or null when none has been made; `npm run layout` makes them. */
export function loadGeometry(
  drawing: { cluster: ClusterId; locale: GeometryLocale },
  folder?: string,
): ChainGeometry | null {
  const file = geometryFile(drawing, folder)
  return existsSync(file) ? parseGeometry(readFileSync(file, 'utf8')) : null
}
