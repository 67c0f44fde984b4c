import type { Position } from '#app/domain/knowledge/types.ts'
import type { GeometryLocale } from './types.ts'

/** Every number of the drawing. A change here makes all stored geometry stale: they are part of its key. A change of the
 * code that moves something needs a new `version`. */
export const RECIPE = {
  version: 2,

  /** Widest drawing that an officer's 1280 px screen shows whole, in px. */
  maxWidth: 1240,

  /** Up to this size every edge is drawn; above it only the backbone. */
  drawAll: { segments: 24, edges: 45 },

  columns: {
    /** A position wider than this reads as two positions. */
    perPosition: 4,
    /** English boxes are wider, so one column fewer fits. */
    total: { 'zh-Hans': 7, en: 6 } satisfies Record<GeometryLocale, number>,
    /** Splits that are worth a first layout. */
    keep: 12,
    /** Price of a split: an edge inside a column costs most, then its fullest column, then each column. */
    price: { insideEdge: 3, fullest: 1, column: 0.3 },
  },

  box: {
    width: { sevenColumns: 140, sixColumns: 160, fewer: 176, english: 172 },
    /** Height by number of name lines, with the line of counts. */
    heightOfLines: [40, 40, 55, 70],
    /** A port each: the busier side gets this per edge, and the margin once. */
    perPort: 6,
    portMargin: 8,
    /** Name and counts keep this far from the edges. */
    textLeft: 10,
    textRight: 4,
  },

  text: {
    nameSize: { 'zh-Hans': 13, en: 12 } satisfies Record<GeometryLocale, number>,
    countSize: 11,
    /** The widest font tried runs 7 % over the estimate. */
    spare: 1.07,
    /** English names of more than two lines exist; Chinese ones do not. */
    maxLines: { 'zh-Hans': 2, en: 3 } satisfies Record<GeometryLocale, number>,
  },

  spacing: {
    nodeNode: 14,
    edgeNode: 8,
    edgeEdge: 6,
    edgeNodeBetweenLayers: 9,
    edgeEdgeBetweenLayers: 5,
    /** Between columns: tight where the sheet is full. */
    betweenLayers: { tight: 28, wide: 42 },
  },

  search: {
    strategies: ['NETWORK_SIMPLEX', 'LINEAR_SEGMENTS'],
    /** Every split is tried with the first seed; the best few go on with all seeds. */
    seeds: 8,
    finalists: 3,
    thoroughness: 30,
    /** Price of a layout; an arc beside the last column is in free space. */
    price: { crossing: 14, height: 0.55, meanLength: 0.8, insideEdge: 120, insideLastColumn: 20 },
  },

  /** Free width goes to the channels between columns, each up to this. */
  maxChannel: 150,

  arc: { bulge: 22, step: 5 },

  weave: {
    /** Distance of a line from a box it passes, and from another line in the same gap. */
    clearance: 4,
    step: 4,
    /** Lines may run this far above the first and below the last box. */
    outside: 14,
  },

  ego: {
    columnWidth: 176,
    channel: 88,
    boxGap: 9,
    /** Neighbours shown on each side of each hop; the rest is named as a number and stands in the table. */
    firstHop: 20,
    secondHop: 12,
    /** The middle box gets this per edge of its busier side. */
    perPort: 10,
  },
} as const

export const ORDER_OF_POSITION: Readonly<Record<Position, number>> = {
  upstream: 0,
  midstream: 1,
  downstream: 2,
}
