import { type ChainView, partnersOf } from '#app/domain/graph/chain-view.ts'
import { RECIPE } from '#app/domain/graph/recipe.ts'
import type { ChainGeometry, SegmentStat } from '#app/domain/graph/types.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { useWords } from '../words.tsx'
import { NO_STAT } from './count-line.ts'
import { Legend } from './legend.tsx'
import { MapBands, SHEET } from './map-bands.tsx'
import { type BoxContent, MapBoxes, outsideOf } from './map-boxes.tsx'
import { MapEdges } from './map-edges.tsx'
import { MapSwitch } from './map-switch.tsx'
import { byId, useSegmentName } from './names.ts'
import { ReturnChips } from './return-chips.tsx'

export type ChainMapProps = {
  geometry: ChainGeometry
  view: ChainView
  stats: readonly SegmentStat[]
  /** Lit from the start, as if it were pointed at. */
  focus?: SegmentId
  /** Every line as context instead of the main ones alone. */
  showAll?: boolean
  /** Where the skip link and 看表格 lead. */
  tableId: string
}

/** The segment the address names after `#` is lit by the style sheet; this is the one the page names itself. */
function litClass(geometry: ChainGeometry, focus: SegmentId | undefined): string {
  const place = geometry.boxes.findIndex((box) => box.id === focus)
  return place >= 0 ? ` lit f${place}` : ''
}

/** Print fits the sheet to A4 landscape up to this many segments, else to A3. */
function paperClass(geometry: ChainGeometry): string {
  return geometry.boxes.length <= RECIPE.drawAll.segments ? 'a4' : 'a3'
}

/** The chain of a cluster as one drawing; every box leads to its segment, the table tells the same in words. */
export function ChainMap({ geometry, view, stats, focus, showAll, tableId }: ChainMapProps) {
  const t = useWords().graph
  const nameOf = useSegmentName()
  const statOf = new Map(stats.map((stat) => [stat.segmentId, stat]))
  const partners = partnersOf(view)
  const contents = new Map<SegmentId, BoxContent>()
  for (const segment of view.segments) {
    const own = partners.get(segment.id)
    const stat = statOf.get(segment.id) ?? NO_STAT
    if (own) contents.set(segment.id, { segment, partners: own, stat })
  }
  const width = geometry.width + 2 * SHEET.side
  const height = geometry.height + SHEET.head + SHEET.foot
  const cluster = view.segments[0]?.cluster
  const edges = geometry.edges.map((edge) => {
    const state = statOf.get(geometry.boxes[edge.from]?.id ?? '')?.state
    return { ...edge, state }
  })
  return (
    <figure className={`cg ${paperClass(geometry)}`} id="chain-map">
      <a className="skip" href={`#${tableId}`}>
        {t.skipToTable}
      </a>
      <div className="cg-head">
        <Legend outside={[...contents.values()].some((one) => outsideOf(one.partners) > 0)} />
        <MapSwitch geometry={geometry} showAll={showAll} tableId={tableId} />
      </div>
      <section className="cg-scroll" aria-label={t.region}>
        <svg
          className={`g${showAll ? ' all' : ''}${litClass(geometry, focus)}`}
          role="group"
          aria-labelledby="chain-map-title chain-map-desc"
          width={width}
          height={height}
          viewBox={`${-SHEET.side} ${-SHEET.head} ${width} ${height}`}
        >
          <title id="chain-map-title">
            {fill(t.title, { cluster: cluster ? nameOf(cluster) : '' })}
          </title>
          <desc id="chain-map-desc">
            {fill(t.description, {
              segments: geometry.boxes.length,
              edges: geometry.edges.length,
            })}
          </desc>
          <MapBands geometry={geometry} />
          <MapEdges edges={edges} />
          <MapBoxes geometry={geometry} contents={contents} />
        </svg>
      </section>
      <ReturnChips geometry={geometry} segments={byId(view.segments)} />
    </figure>
  )
}
