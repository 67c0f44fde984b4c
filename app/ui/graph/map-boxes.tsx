import type { Partners, ViewSegment } from '#app/domain/graph/chain-view.ts'
import type { Box, ChainGeometry, SegmentStat } from '#app/domain/graph/types.ts'
import { POSITIONS } from '#app/domain/knowledge/types.ts'
import { count, fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import type { Words } from '#app/i18n/words.ts'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { BoxText } from './box-text.tsx'
import { type BoxFacts, countForm, countText, type NO_STAT } from './count-line.ts'
import { boxFocus } from './focus-classes.ts'
import { linesOf, useSegmentName } from './names.ts'
import { LIST, LIST_ITEM } from './svg-roles.ts'

export type BoxContent = {
  segment: ViewSegment
  partners: Partners
  stat: SegmentStat | typeof NO_STAT
}

export function outsideOf({ outsideSuppliers, outsideCustomers }: Partners): number {
  return outsideSuppliers + outsideCustomers
}

function factsOf({ width }: Box, { stat, partners }: BoxContent): BoxFacts {
  return { stat, outside: outsideOf(partners), width }
}

function stateOf(stat: BoxContent['stat']) {
  return 'state' in stat ? stat.state : undefined
}

/** What a screen reader says for a box: everything it shows, in words. */
function labelOf(t: Words, name: string, { segment, partners, stat }: BoxContent): string {
  const state = stateOf(stat)
  const label = fill(t.graph.boxLabel, {
    name,
    position: t.vocabulary.position[segment.position],
    enterprises: formatNumber(stat.enterprises),
    supplies: formatNumber(stat.supplies),
    demands: formatNumber(stat.demands),
    suppliers: partners.suppliers.length,
    customers: partners.customers.length,
  })
  const n = outsideOf(partners)
  const outside = n > 0 ? fill(t.graph.boxLabelOutside, { label, n }) : label
  if (!state) return outside
  return fill(t.graph.boxLabelState, { label: outside, state: t.graph.weakness[state] })
}

type BoxProps = {
  box: Box
  content: BoxContent
  counts: string
  outside: number
  place: number
  focusClasses: string
}

function SegmentBox({ box, content, counts, outside, place, focusClasses }: BoxProps) {
  const t = useWords()
  const to = usePaths()
  const name = useSegmentName()(content.segment)
  const state = stateOf(content.stat)
  return (
    <g {...LIST_ITEM} className={`cg-seg ${state ?? 'plain'} ${focusClasses}`}>
      <a
        id={box.id}
        className={`n n${place}`}
        href={to.segment(box.id)}
        aria-label={labelOf(t, name, content)}
      >
        <rect className="cg-box" x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
        <BoxText
          box={box}
          lines={linesOf(name, box.lines)}
          counts={counts}
          outside={outside}
          state={state}
        />
      </a>
    </g>
  )
}

type BoxesProps = { geometry: ChainGeometry; contents: ReadonlyMap<string, BoxContent> }

/** The boxes as one list a position, in the order of reading. */
export function MapBoxes({ geometry, contents }: BoxesProps) {
  const t = useWords()
  const locale = useLocale()
  const placed = geometry.boxes.flatMap((box, place) => {
    const content = contents.get(box.id)
    return content ? [{ box, content, place }] : []
  })
  const facts = placed.map(({ box, content }) => factsOf(box, content))
  const form = countForm(t, facts, locale)
  return POSITIONS.map((position) => {
    const own = placed.filter(({ box }) => box.position === position)
    if (own.length === 0) return null
    const label = `${t.vocabulary.position[position]} ${count(t.graph.segmentCount, own.length)}`
    return (
      <g key={position} {...LIST} aria-label={label}>
        {own.map(({ box, content, place }) => (
          <SegmentBox
            key={box.id}
            box={box}
            content={content}
            counts={countText(t, { stat: content.stat, form, locale })}
            outside={form.outside ? outsideOf(content.partners) : 0}
            place={place}
            focusClasses={boxFocus(place, geometry.edges)}
          />
        ))}
      </g>
    )
  })
}
