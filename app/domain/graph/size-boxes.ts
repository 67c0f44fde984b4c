import type { SegmentId } from '#app/domain/knowledge/types.ts'
import type { ColumnPlan } from './columns.ts'
import { RECIPE } from './recipe.ts'
import type { ChainEdge, ChainNode } from './return-edges.ts'
import type { GeometryLocale } from './types.ts'
import { wrapName } from './wrap.ts'

export type NamedNode = ChainNode & { name: string }

export type SizedBox = ChainNode & {
  column: number
  width: number
  height: number
  lines: string[]
}

/** All boxes of a drawing are equally wide, so that columns have straight edges. */
function boxWidth(columns: number, locale: GeometryLocale): number {
  const { sevenColumns, sixColumns, fewer, english } = RECIPE.box.width
  if (locale === 'en') return english
  if (columns >= 7) return sevenColumns
  return columns === 6 ? sixColumns : fewer
}

/** Px inside a box that a line of text may take. */
export function textRoom(width: number): number {
  return width - RECIPE.box.textLeft - RECIPE.box.textRight
}

/** Edges at the busier side of a segment; an arc touches the right side at both ends. */
function portsOf(id: SegmentId, drawn: readonly ChainEdge[], plan: ColumnPlan): number {
  let left = 0
  let right = 0
  for (const { from, to } of drawn) {
    const arc = plan.columnOf.get(from) === plan.columnOf.get(to)
    if (from === id || (arc && to === id)) right++
    if (to === id && !arc) left++
  }
  return Math.max(left, right)
}

export function sizeBoxes(input: {
  nodes: readonly NamedNode[]
  drawn: readonly ChainEdge[]
  plan: ColumnPlan
  locale: GeometryLocale
  wordsOf: (text: string) => string[]
}): SizedBox[] {
  const width = boxWidth(input.plan.columns, input.locale)
  const rules = {
    width: textRoom(width),
    fontSize: RECIPE.text.nameSize[input.locale],
    maxLines: RECIPE.text.maxLines[input.locale],
    wordsOf: input.wordsOf,
  }
  return input.nodes.map(({ id, position, name }) => {
    const lines = wrapName(name, rules)
    const { heightOfLines, perPort, portMargin } = RECIPE.box
    const ports = portsOf(id, input.drawn, input.plan)
    return {
      id,
      position,
      column: input.plan.columnOf.get(id) ?? 0,
      width,
      height: Math.max(
        heightOfLines[lines.length] ?? 0,
        ports > 0 ? perPort * ports + portMargin : 0,
      ),
      lines,
    }
  })
}
