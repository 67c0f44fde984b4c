import { RECIPE } from './recipe.ts'
import type { ChainEdge } from './return-edges.ts'
import type { SizedBox } from './size-boxes.ts'
import type { GeometryLocale, Point } from './types.ts'

/** What elkjs takes and gives back, as far as this drawing needs it. */
export type ElkGraph = {
  id: string
  layoutOptions: Record<string, string>
  children: { id: string; width: number; height: number; layoutOptions: Record<string, string> }[]
  edges: {
    id: string
    sources: string[]
    targets: string[]
    layoutOptions: Record<string, string>
  }[]
}
type ElkPoint = { x: number; y: number }
export type ElkResult = {
  width?: number
  height?: number
  children?: { id: string; x?: number; y?: number }[]
  edges?: {
    id: string
    sections?: { startPoint: ElkPoint; bendPoints?: ElkPoint[]; endPoint: ElkPoint }[]
  }[]
}

export type ElkAttempt = { strategy: string; seed: number }

function attempts(seeds: readonly number[]): ElkAttempt[] {
  return RECIPE.search.strategies.flatMap((strategy) => seeds.map((seed) => ({ strategy, seed })))
}

/** Every split gets these; the best of them also get the others. Order decides ties. */
export const FIRST_ATTEMPTS: readonly ElkAttempt[] = attempts([1])
export const FURTHER_ATTEMPTS: readonly ElkAttempt[] = attempts(
  Array.from({ length: RECIPE.search.seeds - 1 }, (_, i) => i + 2),
)

function options({ strategy, seed }: ElkAttempt, tight: boolean): Record<string, string> {
  const { nodeNode, edgeNode, edgeEdge, betweenLayers, ...between } = RECIPE.spacing
  const values = {
    algorithm: 'layered',
    direction: 'RIGHT',
    edgeRouting: 'ORTHOGONAL',
    'partitioning.activate': true,
    // Left on, elk packs unconnected parts beside each other and the drawing grows too wide.
    separateConnectedComponents: false,
    randomSeed: seed,
    padding: '[top=0,left=0,bottom=0,right=0]',
    'layered.thoroughness': RECIPE.search.thoroughness,
    'layered.nodePlacement.strategy': strategy,
    'spacing.nodeNode': nodeNode,
    'spacing.edgeNode': edgeNode,
    'spacing.edgeEdge': edgeEdge,
    'layered.spacing.nodeNodeBetweenLayers': betweenLayers[tight ? 'tight' : 'wide'],
    'layered.spacing.edgeNodeBetweenLayers': between.edgeNodeBetweenLayers,
    'layered.spacing.edgeEdgeBetweenLayers': between.edgeEdgeBetweenLayers,
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`elk.${name}`, String(value)]),
  )
}

/** The layout question for elk; only drawn edges that change column take part. */
export function elkGraph(input: {
  boxes: readonly SizedBox[]
  edges: readonly ChainEdge[]
  columns: number
  locale: GeometryLocale
  attempt: ElkAttempt
}): ElkGraph {
  const tight = input.columns >= RECIPE.columns.total['zh-Hans'] || input.locale === 'en'
  return {
    id: 'chain',
    layoutOptions: options(input.attempt, tight),
    children: input.boxes.map(({ id, width, height, column }) => ({
      id,
      width,
      height,
      layoutOptions: { 'elk.partitioning.partition': String(column) },
    })),
    edges: input.edges.map(({ from, to, criticality }, i) => ({
      id: String(i),
      sources: [from],
      targets: [to],
      layoutOptions: { 'elk.layered.priority.straightness': String(criticality ** 2) },
    })),
  }
}

/** Drops the middle one of three points on a line. */
function withoutMiddles(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before || !after) return true
    const flat = before[1] === point[1] && point[1] === after[1]
    const upright = before[0] === point[0] && point[0] === after[0]
    return !flat && !upright
  })
}

export type Placed = {
  width: number
  height: number
  /** Upper left corners, in the order of the boxes handed in. */
  corners: Point[]
  /** Corners of the lines, in the order of the edges handed in. */
  lines: Point[][]
}

/** Reads elk's answer in whole px; null when a box or a line is missing. */
export function readElk(
  result: ElkResult,
  boxes: readonly SizedBox[],
  edges: number,
): Placed | null {
  const cornerOf = new Map(
    (result.children ?? []).map(({ id, x, y }) => [
      id,
      [Math.round(x ?? 0), Math.round(y ?? 0)] as const,
    ]),
  )
  const lineOf = new Map(
    (result.edges ?? []).map(({ id, sections }) => {
      const all = (sections ?? []).flatMap((s) => [
        s.startPoint,
        ...(s.bendPoints ?? []),
        s.endPoint,
      ])
      return [id, all.map(({ x, y }) => [Math.round(x), Math.round(y)] as const)]
    }),
  )
  const corners = boxes.map(({ id }) => cornerOf.get(id)).filter((corner) => corner !== undefined)
  const lines = Array.from({ length: edges }, (_, i) => withoutMiddles(lineOf.get(String(i)) ?? []))
  if (corners.length < boxes.length || lines.some((line) => line.length < 2)) return null
  return {
    width: Math.ceil(result.width ?? 0),
    height: Math.ceil(result.height ?? 0),
    corners,
    lines,
  }
}
