import type { ChainGeometry } from '#app/domain/graph/types.ts'
import { count } from '#app/i18n/fill.ts'
import { useWords } from '../words.tsx'
import { HIDDEN } from './svg-roles.ts'

/** Room around the boxes of a drawing, in px; the head carries the name of the position. */
export const SHEET = { side: 20, head: 48, foot: 20 } as const

const BAND_CLASS = { upstream: 'u', midstream: 'm', downstream: 'd' } as const

/** The sheet: one ground a position, its colour on top, its name over its first column. */
export function MapBands({ geometry }: { geometry: ChainGeometry }) {
  const t = useWords()
  const { bands, boxes, width, height } = geometry
  return (
    <g {...HIDDEN}>
      {bands.map(({ position, x, width: wide }) => {
        const own = boxes.filter((box) => box.position === position)
        const left = x === 0 ? -SHEET.side : x + 1
        const right = x + wide >= width ? width + SHEET.side : x + wide - 1
        const full = { x: left, width: right - left }
        return (
          <g key={position} className={`cg-band ${BAND_CLASS[position]}`}>
            <rect {...full} y={-SHEET.head} height={height + SHEET.head + SHEET.foot} />
            <rect className="cg-top" {...full} y={-SHEET.head} height={4} />
            <text x={Math.min(...own.map((box) => box.x))} y={-SHEET.head + 28}>
              <tspan className="cg-position">{t.vocabulary.position[position]}</tspan>
              <tspan dx={8}>{count(t.graph.segmentCount, own.length)}</tspan>
            </text>
          </g>
        )
      })}
    </g>
  )
}
