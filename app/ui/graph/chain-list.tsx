import {
  type ChainView,
  type Partners,
  partnersOf,
  type ViewSegment,
} from '#app/domain/graph/chain-view.ts'
import { type SegmentStat, WEAKNESS } from '#app/domain/graph/types.ts'
import { POSITIONS, type SegmentId } from '#app/domain/knowledge/types.ts'
import { count, fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { PositionMark } from '../primitives/marks.tsx'
import { usePaths, useWords } from '../words.tsx'
import { NO_STAT } from './count-line.ts'
import { byId, useSegmentName } from './names.ts'
import { PartnerLinks } from './partner-links.tsx'
import { WeaknessMark } from './weakness-mark.tsx'

type Row = { segment: ViewSegment; partners: Partners; stat: SegmentStat | typeof NO_STAT }
type ListProps = { view: ChainView; stats: readonly SegmentStat[] }

function stateOf(stat: Row['stat']) {
  return 'state' in stat ? stat.state : undefined
}

/** Weakest first; without weaknesses the order of the chain stays. */
function bySeverity(a: Row, b: Row): number {
  return severity(b) - severity(a)
}
function severity({ stat }: Row): number {
  const state = stateOf(stat)
  return state ? WEAKNESS.indexOf(state) : 0
}

/** The chain on a phone: one fold a position, one row a segment, its suppliers and customers inside. */
export function ChainList({ view, stats }: ListProps) {
  const t = useWords().graph
  const statOf = new Map(stats.map((stat) => [stat.segmentId, stat]))
  const partners = partnersOf(view)
  const segments = byId([...view.segments, ...view.neighbours])
  const rows = view.segments.flatMap((segment): Row[] => {
    const own = partners.get(segment.id)
    return own ? [{ segment, partners: own, stat: statOf.get(segment.id) ?? NO_STAT }] : []
  })
  return (
    <div className="cg-list" id="chain-list">
      <p className="cg-switch">
        <a href="#chain-map">{t.toDrawing}</a>
      </p>
      {POSITIONS.map((position) => {
        const own = rows.filter((row) => row.segment.position === position).sort(bySeverity)
        if (own.length === 0) return null
        return (
          <details key={position} open>
            <summary>
              <PositionMark position={position} />
              <small>{count(t.segmentCount, own.length)}</small>
            </summary>
            {own.map((row) => (
              <ListRow key={row.segment.id} row={row} segments={segments} />
            ))}
          </details>
        )
      })}
    </div>
  )
}

type RowProps = { row: Row; segments: ReadonlyMap<SegmentId, ViewSegment> }

function ListRow({ row: { segment, partners, stat }, segments }: RowProps) {
  const t = useWords().graph
  const to = usePaths()
  const state = stateOf(stat)
  const suppliers = partners.suppliers.map(({ from, criticality }) => ({ id: from, criticality }))
  const customers = partners.customers.map(({ to: id, criticality }) => ({ id, criticality }))
  const home = segment.cluster.id
  return (
    <details className={`cg-row ${state ?? 'plain'}`}>
      <summary>
        <span className="cg-row-name">{useSegmentName()(segment)}</span>
        {state && <WeaknessMark state={state} />}
        <span className="meta cg-row-counts">
          <span>
            {fill(t.counts, {
              enterprises: formatNumber(stat.enterprises),
              supplies: formatNumber(stat.supplies),
              demands: formatNumber(stat.demands),
            })}
          </span>
          <span>{fill(t.links, { suppliers: suppliers.length, customers: customers.length })}</span>
        </span>
      </summary>
      <div className="cg-row-open">
        {suppliers.length > 0 && (
          <>
            <h4>← {t.suppliers}</h4>
            <PartnerLinks partners={suppliers} segments={segments} home={home} />
          </>
        )}
        {customers.length > 0 && (
          <>
            <h4>→ {t.customers}</h4>
            <PartnerLinks partners={customers} segments={segments} home={home} />
          </>
        )}
        <a className="btn" href={to.segment(segment.id)}>
          {t.openSegment}
        </a>
      </div>
    </details>
  )
}
