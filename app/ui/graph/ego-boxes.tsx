import type { ViewSegment } from '#app/domain/graph/chain-view.ts'
import { EGO_COLUMNS } from '#app/domain/graph/ego.ts'
import type { EgoBox, EgoGeometry } from '#app/domain/graph/ego-layout.ts'
import type { SegmentStat } from '#app/domain/graph/types.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import type { Words } from '#app/i18n/words.ts'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { BoxText } from './box-text.tsx'
import { countForm, countText, NO_STAT } from './count-line.ts'
import { boxFocus } from './focus-classes.ts'
import { useSegmentName } from './names.ts'
import { LIST, LIST_ITEM } from './svg-roles.ts'

type Stat = SegmentStat | typeof NO_STAT

function labelOf(t: Words, name: string, stat: Stat): string {
  return fill(t.graph.ego.boxLabel, {
    name,
    enterprises: formatNumber(stat.enterprises),
    supplies: formatNumber(stat.supplies),
    demands: formatNumber(stat.demands),
  })
}

type BoxProps = { box: EgoBox; segment: ViewSegment; stat: Stat; counts: string; place: number }

/** A neighbour leads to its own page; the middle box is the page itself. */
function NeighbourBox({ box, segment, stat, counts, place }: BoxProps) {
  const t = useWords()
  const to = usePaths()
  const nameOf = useSegmentName()
  const state = 'state' in stat ? stat.state : undefined
  const content = (
    <>
      <rect className="cg-box" x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
      <BoxText {...box} box={box} counts={counts} outside={0} state={state} />
    </>
  )
  if (box.column === 'centre') return <g className={`n n${place} centre`}>{content}</g>
  const label = labelOf(t, nameOf(segment), stat)
  const cluster = nameOf(segment.cluster)
  return (
    <a
      className={`n n${place}`}
      href={to.segment(box.id)}
      aria-label={
        box.note.length > 0 ? fill(t.graph.ego.boxLabelElsewhere, { label, cluster }) : label
      }
    >
      {content}
    </a>
  )
}

type BoxesProps = {
  drawn: EgoGeometry
  segments: ReadonlyMap<SegmentId, ViewSegment>
  stats: ReadonlyMap<SegmentId, SegmentStat>
}

/** One list a column, left to right; a segment that stands on both sides has two boxes. */
export function EgoBoxes({ drawn, segments, stats }: BoxesProps) {
  const t = useWords()
  const locale = useLocale()
  const placed = drawn.boxes.flatMap((box, place) => {
    const segment = segments.get(box.id)
    return segment ? [{ box, segment, place, stat: stats.get(box.id) ?? NO_STAT }] : []
  })
  const facts = placed.map(({ box, stat }) => ({ stat, outside: 0, width: box.width }))
  const form = countForm(t, facts, locale)
  return EGO_COLUMNS.map((column) => {
    const own = placed.filter(({ box }) => box.column === column)
    if (own.length === 0) return null
    return (
      <g key={column} {...LIST} aria-label={t.graph.ego[column]}>
        {own.map(({ box, segment, place, stat }) => (
          <g
            key={box.id}
            {...LIST_ITEM}
            className={`cg-seg ${('state' in stat && stat.state) || 'plain'} ${boxFocus(place, drawn.edges)}`}
          >
            <NeighbourBox
              box={box}
              segment={segment}
              stat={stat}
              counts={countText(t, { stat, form, locale })}
              place={place}
            />
          </g>
        ))}
      </g>
    )
  })
}
