import type { Ego } from '#app/domain/graph/ego.ts'
import { layoutEgo } from '#app/domain/graph/ego-layout.ts'
import { RECIPE } from '#app/domain/graph/recipe.ts'
import type { SegmentStat } from '#app/domain/graph/types.ts'
import { count, fill } from '#app/i18n/fill.ts'
import { useWords } from '../words.tsx'
import { EdgeTable } from './edge-table.tsx'
import { EgoBoxes } from './ego-boxes.tsx'
import { EgoHeads } from './ego-heads.tsx'
import { useEgoText } from './ego-text.ts'
import { MapEdges } from './map-edges.tsx'
import { byId, useSegmentName } from './names.ts'
import { HIDDEN } from './svg-roles.ts'

/** Room around the boxes, in px; the head carries the names of the columns, the foot 另有 n 个. */
const SHEET = { side: 2, head: 44, foot: 32 } as const

/** All direct relations in words, those included that the drawing leaves out. */
function EgoTable({ ego, cluster }: { ego: Ego; cluster: string }) {
  const t = useWords().graph.ego
  const edges = [...ego.direct.suppliers, ...ego.direct.customers]
  if (edges.length === 0) return null
  return (
    <details className="cg-fold">
      <summary>{count(t.table, edges.length)}</summary>
      <EdgeTable view={{ cluster, segments: ego.segments, neighbours: [], edges }} />
    </details>
  )
}

/** One segment with what supplies it on the left and what it supplies on the right, two hops each, across clusters. */
export function EgoView({ ego, stats }: { ego: Ego; stats: readonly SegmentStat[] }) {
  const t = useWords().graph
  const nameOf = useSegmentName()
  const segments = byId(ego.segments)
  const drawn = layoutEgo(ego, useEgoText(ego, segments))
  const statOf = new Map(stats.map((stat) => [stat.segmentId, stat]))
  const centre = segments.get(ego.centre)
  const width = drawn.width + 2 * SHEET.side
  const height = drawn.height + SHEET.head + SHEET.foot
  const middle = drawn.columns.find(({ column }) => column === 'centre')?.x ?? 0
  const { columnWidth, channel } = RECIPE.ego
  return (
    <>
      <figure className="cg cg-ego a4">
        <section className="cg-scroll" aria-label={t.region}>
          <svg
            className="g"
            role="group"
            aria-labelledby="ego-title ego-desc"
            width={width}
            height={height}
            viewBox={`${-SHEET.side} ${-SHEET.head} ${width} ${height}`}
          >
            <title id="ego-title">
              {fill(t.ego.title, { segment: centre ? nameOf(centre) : '' })}
            </title>
            <desc id="ego-desc">{t.ego.description}</desc>
            <rect
              {...HIDDEN}
              className="cg-ego-ground"
              x={middle - channel / 2}
              y={-SHEET.head}
              width={columnWidth + channel}
              height={height}
            />
            <EgoHeads ego={ego} drawn={drawn} />
            <MapEdges
              edges={drawn.edges.map((edge) => ({
                ...edge,
                role: 'backbone',
                shape: 'weave',
                state: statOf.get(drawn.boxes[edge.from]?.id ?? '')?.state,
              }))}
            />
            <EgoBoxes drawn={drawn} segments={segments} stats={statOf} />
          </svg>
        </section>
      </figure>
      <EgoTable ego={ego} cluster={centre?.cluster.id ?? ''} />
    </>
  )
}
