import type { ViewSegment } from '#app/domain/graph/chain-view.ts'
import type { ChainGeometry } from '#app/domain/graph/types.ts'
import { useWords } from '../words.tsx'
import { useSegmentName } from './names.ts'

type ChipsProps = { geometry: ChainGeometry; segments: ReadonlyMap<string, ViewSegment> }

/** Edges that run back up the chain: named under the drawing, each lighting its supplier in it. */
export function ReturnChips({ geometry, segments }: ChipsProps) {
  const t = useWords().graph
  const nameOf = useSegmentName()
  const chips = geometry.edges
    .filter((edge) => edge.role === 'return')
    .flatMap((edge) => {
      const from = segments.get(geometry.boxes[edge.from]?.id ?? '')
      const to = segments.get(geometry.boxes[edge.to]?.id ?? '')
      return from && to ? [{ from, to }] : []
    })
  if (chips.length === 0) return null
  return (
    <div className="cg-returns">
      <h3>{t.returns}</h3>
      <ul>
        {chips.map(({ from, to }) => (
          <li key={`${from.id} ${to.id}`}>
            <a href={`#${from.id}`}>
              {nameOf(from)} → {nameOf(to)}
            </a>
          </li>
        ))}
      </ul>
      <p>{t.returnsMeaning}</p>
    </div>
  )
}
