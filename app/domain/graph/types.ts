import type { ClusterId, Criticality, Position, SegmentId } from '#app/domain/knowledge/types.ts'

/** Traditional Chinese shares the drawing of simplified Chinese: its names are as long. */
export const GEOMETRY_LOCALES = ['zh-Hans', 'en'] as const
export type GeometryLocale = (typeof GEOMETRY_LOCALES)[number]

/** How much a segment endangers its customers, mildest first. */
export const WEAKNESS = ['steady', 'watch', 'weak', 'gap'] as const
export type Weakness = (typeof WEAKNESS)[number]

/** Live counts of one segment; `state` only where a weakness has been computed. */
export type SegmentStat = {
  segmentId: SegmentId
  enterprises: number
  supplies: number
  demands: number
  state?: Weakness
}

/** An edge between two boxes, by their place in the list of boxes. */
type Link = { from: number; to: number; criticality: Criticality }

/**
 * `backbone`: always drawn. `hidden`: drawn on focus, or as context when all edges are asked for.
 * `return`: runs against the chain or closes a cycle; a chip under the drawing, a dashed line on focus.
 */
export type EdgeRole = 'backbone' | 'hidden' | 'return'

/**
 * How `points` are joined: `steps` = straight lines with rounded corners; `weave` = curve, flat line,
 * curve, … through the gaps of the columns between; `arc` = one curve beside a column (four control points).
 */
export type EdgeShape = 'steps' | 'weave' | 'arc'

export type Point = readonly [x: number, y: number]

export type Rect = { x: number; y: number; width: number; height: number }

export type Box = Rect & {
  id: SegmentId
  position: Position
  column: number
  /** The name, broken into lines that fit. */
  lines: string[]
}

export type DrawnEdge = Link & { role: EdgeRole; shape: EdgeShape; points: Point[] }

/** The part of the sheet that belongs to a position. */
export type Band = { position: Position; x: number; width: number }

/**
 * One drawing: where every box and line of a cluster stands. Counts, states and filters only recolour it.
 * Boxes stand in reading order: position, column, top to bottom.
 */
export type ChainGeometry = {
  cluster: ClusterId
  locale: GeometryLocale
  /** Hash of everything the drawing depends on. */
  key: string
  width: number
  height: number
  bands: Band[]
  boxes: Box[]
  edges: DrawnEdge[]
}
