import { RECIPE } from '#app/domain/graph/recipe.ts'
import type { Rect, Weakness } from '#app/domain/graph/types.ts'
import type { Words } from '#app/i18n/words.ts'
import { useWords } from '../words.tsx'
import { MARK, outsideWidth, stateWidth } from './count-line.ts'

const NAME_LINE = 15
const COUNT_LINE = 14
/** Distance of a baseline from the top of its line. */
const NAME_BASE = 12
const COUNT_BASE = 11
const BARS = [
  { x: 0, height: 5 },
  { x: 4, height: 8 },
  { x: 8, height: 11 },
]
const FILLED: Record<Weakness, number> = { steady: 0, watch: 1, weak: 2, gap: 3 }

/** The weakness mark of the site, drawn: filled bars and the word. */
function StateMark({ state, x, y }: { state: Weakness; x: number; y: number }) {
  const t = useWords()
  return (
    <g className="cg-state">
      {BARS.map((bar, i) => (
        <rect
          key={bar.x}
          className={i < FILLED[state] ? 'on' : undefined}
          x={x + bar.x + 0.5}
          y={y - bar.height + 0.5}
          width={2}
          height={bar.height - 1}
        />
      ))}
      <text className="cg-count" x={x + MARK.bars + MARK.gap} y={y}>
        {t.graph.weakness[state]}
      </text>
    </g>
  )
}

/** How many links lead to other clusters: an arrow out of the sheet and the number. */
function OutsideMark({ outside, x, y }: { outside: number; x: number; y: number }) {
  return (
    <g className="cg-out">
      <path d={`M${x} ${y - 0.5}l5.5-5.5m-4 0h4v4`} />
      <text className="cg-count" x={x + MARK.arrow} y={y}>
        {outside}
      </text>
    </g>
  )
}

type TextProps = {
  box: Rect
  lines: readonly string[]
  counts: string
  note?: readonly string[]
  outside: number
  state?: Weakness
}

/** Name, counts and marks of a box, the block centred in a box that is taller than its text. */
export function BoxText({ box, lines, counts, note = [], outside, state }: TextProps) {
  const t = useWords()
  const block = lines.length * NAME_LINE + COUNT_LINE * (1 + note.length)
  const top = Math.round(box.y + (box.height - block) / 2)
  const left = box.x + RECIPE.box.textLeft
  const countY = top + lines.length * NAME_LINE + COUNT_BASE
  const { stateX, outsideX } = markPlaces(t, { box, outside, state })
  return (
    <>
      {lines.map((line, i) => (
        <text key={line} className="cg-name" x={left} y={top + NAME_BASE + i * NAME_LINE}>
          {line}
        </text>
      ))}
      <text className="cg-count" x={left} y={countY}>
        {counts}
      </text>
      {outside > 0 && <OutsideMark outside={outside} x={outsideX} y={countY} />}
      {state && state !== 'steady' && <StateMark state={state} x={stateX} y={countY} />}
      {note.map((line, i) => (
        <text key={line} className="cg-count" x={left} y={countY + (i + 1) * COUNT_LINE}>
          {line}
        </text>
      ))}
    </>
  )
}

function markPlaces(
  t: Words,
  { box, outside, state }: { box: Rect; outside: number; state: Weakness | undefined },
) {
  const right = box.x + box.width - RECIPE.box.textRight - 2
  const stateX = right - stateWidth(t, state)
  const stateRoom = state && state !== 'steady' ? right - stateX + MARK.between : 0
  return { stateX, outsideX: right - stateRoom - outsideWidth(outside) }
}
