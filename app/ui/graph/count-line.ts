import { textWidth } from '#app/domain/graph/measure.ts'
import { RECIPE } from '#app/domain/graph/recipe.ts'
import type { SegmentStat, Weakness } from '#app/domain/graph/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import type { Words } from '#app/i18n/words.ts'
import type { Locale } from '#app/paths.ts'

/** Between two facts of a line: half an em, which SVG does not collapse. */
const GAP = '\u2002'
/** From here on a box shows 1.2万 or 12K; the table has the full number. */
const COMPACT_FROM = 10_000

export const NO_STAT = { enterprises: 0, supplies: 0, demands: 0 } as const

/** What stands on the line under the name: counts at the left, links to other clusters and state at the right. */
export type BoxFacts = {
  stat: Pick<SegmentStat, 'enterprises' | 'supplies' | 'demands' | 'state'>
  /** Suppliers and customers in other clusters. */
  outside: number
  width: number
}

/** What all boxes of one drawing show, so that a missing fact never means that there is none. */
export type CountForm = { text: 'countsLong' | 'countsShort'; outside: boolean }

/** The most telling first; the last one fits any counts. */
const FORMS: CountForm[] = [
  { text: 'countsLong', outside: true },
  { text: 'countsShort', outside: true },
  { text: 'countsShort', outside: false },
]

function compactNumber(n: number, locale: Locale): string {
  if (n < COMPACT_FROM) return formatNumber(n)
  const format = { notation: 'compact', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, format).format(n)
}

export function countText(
  t: Words,
  { stat, form, locale }: { stat: BoxFacts['stat']; form: CountForm; locale: Locale },
): string {
  return fill(t.graph[form.text], {
    enterprises: compactNumber(stat.enterprises, locale),
    supplies: compactNumber(stat.supplies, locale),
    demands: compactNumber(stat.demands, locale),
    gap: GAP,
  })
}

/** Sizes of the marks on the count line, in px. */
export const MARK = { bars: 11, arrow: 8, gap: 3, between: 6 } as const

export function stateWidth(t: Words, state: Weakness | undefined): number {
  if (!state || state === 'steady') return 0
  return MARK.bars + MARK.gap + textWidth(t.graph.weakness[state], RECIPE.text.countSize)
}

export function outsideWidth(outside: number): number {
  return outside === 0 ? 0 : MARK.arrow + textWidth(String(outside), RECIPE.text.countSize)
}

/** Px that a text takes at most, whatever the font. */
function roomFor(text: string): number {
  return textWidth(text, RECIPE.text.countSize) * RECIPE.text.spare
}

function roomIn(t: Words, { stat, outside, width }: BoxFacts, form: CountForm): number {
  const marks = [stateWidth(t, stat.state), form.outside ? outsideWidth(outside) : 0]
  const right = marks.filter((one) => one > 0).reduce((sum, one) => sum + one + MARK.between, 0)
  return width - RECIPE.box.textLeft - RECIPE.box.textRight - right
}

/** The most telling form that fits every box of a drawing. */
export function countForm(t: Words, boxes: readonly BoxFacts[], locale: Locale): CountForm {
  const fitting = FORMS.find((form) =>
    boxes.every((facts) => {
      const text = countText(t, { stat: facts.stat, form, locale })
      return roomFor(text) <= roomIn(t, facts, form)
    }),
  )
  return fitting ?? { text: 'countsShort', outside: false }
}
