import type { Position } from '../../domain/knowledge/types.ts'
import { POSITIONS } from '../../domain/knowledge/types.ts'
import { formatNumber } from '../../i18n/format/numbers.ts'
import { useWords } from '../words.tsx'

const CLASS = { upstream: 'bu', midstream: 'bm', downstream: 'bd' } as const
const HEIGHT = 12
const GAP = 0.8

/** Firms upstream, midstream, downstream as one bar; `scale` is the largest total among its neighbours. */
export function PositionBar({
  counts,
  scale,
}: {
  counts: Record<Position, number>
  scale: number
}) {
  const t = useWords().vocabulary.position
  const label = POSITIONS.map((one) => `${t[one]} ${formatNumber(counts[one])}`).join('，')
  let x = 0
  return (
    <svg
      className="posbar"
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {POSITIONS.map((position) => {
        const width = scale ? (counts[position] / scale) * (100 - 2 * GAP) : 0
        const from = x
        x += width ? width + GAP : 0
        return (
          <rect
            key={position}
            className={CLASS[position]}
            x={from}
            y="0"
            width={width}
            height={HEIGHT}
          />
        )
      })}
    </svg>
  )
}
