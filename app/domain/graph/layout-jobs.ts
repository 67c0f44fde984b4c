import type { ClusterId } from '#app/domain/knowledge/types.ts'
import { backboneOf } from './backbone.ts'
import { type ColumnPlan, columnPlans } from './columns.ts'
import {
  type ElkAttempt,
  type ElkGraph,
  type ElkResult,
  elkGraph,
  type Placed,
  readElk,
} from './elk-graph.ts'
import { RECIPE } from './recipe.ts'
import { type ChainEdge, splitReturns } from './return-edges.ts'
import { priceOf } from './score.ts'
import { type NamedNode, type SizedBox, sizeBoxes } from './size-boxes.ts'
import type { EdgeRole, GeometryLocale } from './types.ts'

export type ChainDrawing = {
  cluster: ClusterId
  locale: GeometryLocale
  key: string
  /** All segments of the cluster, and the edges between them. */
  nodes: readonly NamedNode[]
  edges: readonly ChainEdge[]
  wordsOf: (text: string) => string[]
}

/** A chain in one split into columns, ready for elk. */
export type Draft = {
  locale: GeometryLocale
  plan: ColumnPlan
  boxes: SizedBox[]
  /** Drawn edges that change column: elk routes these. */
  routed: ChainEdge[]
  rest: { edge: ChainEdge; role: EdgeRole }[]
}

function byStrength(a: { edge: ChainEdge }, b: { edge: ChainEdge }): number {
  return b.edge.criticality - a.edge.criticality
}

/** The chain in every split into columns that is worth a layout, most promising first. */
export function draftsOf(drawing: ChainDrawing): Draft[] {
  const { nodes, locale, wordsOf } = drawing
  const { forward, returns } = splitReturns(nodes, drawing.edges)
  const backbone = backboneOf(nodes, forward)
  const drawn = forward.filter((edge) => backbone.has(edge))
  const plans = columnPlans({ nodes, drawn, limit: RECIPE.columns.total[locale] })
  return plans.map((plan) => {
    const inside = (edge: ChainEdge) => plan.columnOf.get(edge.from) === plan.columnOf.get(edge.to)
    const boxes = sizeBoxes({ nodes, drawn, plan, locale, wordsOf })
    const routed = drawn.filter((edge) => !inside(edge))
    const rest = [
      ...drawn.filter(inside).map((edge) => ({ edge, role: 'backbone' as const })),
      ...forward
        .filter((edge) => !backbone.has(edge))
        .map((edge) => ({ edge, role: 'hidden' as const }))
        .sort(byStrength),
      ...returns.map((edge) => ({ edge, role: 'return' as const })).sort(byStrength),
    ]
    return { locale, plan, boxes, routed, rest }
  })
}

/** The question to elk for one attempt at a draft. */
export function questionOf({ boxes, routed, plan, locale }: Draft, attempt: ElkAttempt): ElkGraph {
  return elkGraph({ boxes, edges: routed, columns: plan.columns, locale, attempt })
}

export type Candidate = { draft: Draft; placed: Placed; price: number }

/** What elk made of a draft, priced; null when the recipe rules it out. */
export function candidate(draft: Draft, result: ElkResult): Candidate | null {
  const placed = readElk(result, draft.boxes, draft.routed.length)
  const price = placed && priceOf(placed, draft)
  return placed && price !== null ? { draft, placed, price } : null
}

/** The better of two; the earlier one on a tie, so that the same input gives the same drawing. */
export function cheaper(best: Candidate | null, next: Candidate): Candidate {
  if (!best) return next
  return next.price < best.price ? next : best
}

/** The drafts whose first layouts are cheapest; all of them while none fits the sheet. */
export function finalists(drafts: readonly Draft[], found: readonly Candidate[]): Draft[] {
  const priceOf = (draft: Draft) =>
    Math.min(...found.filter((one) => one.draft === draft).map((one) => one.price))
  const fitting = drafts.filter((draft) => Number.isFinite(priceOf(draft)))
  const ranked = fitting.length > 0 ? fitting : drafts
  return [...ranked]
    .sort((a, b) => compare(priceOf(a), priceOf(b)))
    .slice(0, RECIPE.search.finalists)
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}
