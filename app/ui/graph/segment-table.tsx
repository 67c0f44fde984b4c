import {
  type ChainView,
  type Partners,
  partnersOf,
  type ViewSegment,
} from '#app/domain/graph/chain-view.ts'
import { type SegmentStat, WEAKNESS } from '#app/domain/graph/types.ts'
import type { SegmentId } from '#app/domain/knowledge/types.ts'
import { count } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { PositionMark } from '../primitives/marks.tsx'
import { useWords } from '../words.tsx'
import { NO_STAT } from './count-line.ts'
import { byId } from './names.ts'
import { type Partner, PartnerLinks, SegmentLink } from './partner-links.tsx'
import { WeaknessMark } from './weakness-mark.tsx'

type TableProps = { view: ChainView; stats: readonly SegmentStat[]; id?: string }

const NO_PARTNERS: Partners = {
  suppliers: [],
  customers: [],
  outsideSuppliers: 0,
  outsideCustomers: 0,
}

function severity(stat: SegmentStat | undefined): number {
  return stat?.state ? WEAKNESS.indexOf(stat.state) : 0
}

type CellProps = {
  partners: readonly Partner[]
  outside: number
  segments: ReadonlyMap<SegmentId, ViewSegment>
  home: string
}

/** The number of partners, and behind it every one of them as a link. */
function PartnerCell({ partners, outside, segments, home }: CellProps) {
  const t = useWords().graph
  if (partners.length === 0) return <span className="meta">{t.none}</span>
  return (
    <details className="cg-fold">
      <summary>
        {count(t.partnerCount, partners.length)}
        {outside > 0 && <small> {count(t.outsideCount, outside)}</small>}
      </summary>
      <PartnerLinks partners={partners} segments={segments} home={home} />
    </details>
  )
}

/** Every segment in words: the full truth beside the drawing. Weakest first where weaknesses are known. */
export function SegmentTable({ view, stats, id }: TableProps) {
  const { graph: t } = useWords()
  const statOf = new Map(stats.map((stat) => [stat.segmentId, stat]))
  const partners = partnersOf(view)
  const segments = byId([...view.segments, ...view.neighbours])
  const withState = stats.some((stat) => stat.state)
  const rows = [...view.segments].sort(
    (a, b) => severity(statOf.get(b.id)) - severity(statOf.get(a.id)),
  )
  return (
    <table className="cg-table" id={id} tabIndex={-1}>
      <caption className="vh">{t.segmentTable}</caption>
      <thead>
        <tr>
          {withState && <th scope="col">{t.state}</th>}
          <th scope="col">{t.segment}</th>
          <th scope="col">{t.position}</th>
          <th scope="col" className="num">
            {t.enterprises}
          </th>
          <th scope="col" className="num">
            {t.supplies}
          </th>
          <th scope="col" className="num">
            {t.demands}
          </th>
          <th scope="col">{t.suppliers}</th>
          <th scope="col">{t.customers}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((segment) => {
          const stat = statOf.get(segment.id)
          const { enterprises, supplies, demands } = stat ?? NO_STAT
          const own = partners.get(segment.id) ?? NO_PARTNERS
          const cell = { segments, home: view.cluster }
          return (
            <tr key={segment.id}>
              {withState && <td>{stat?.state && <WeaknessMark state={stat.state} />}</td>}
              <th scope="row">
                <SegmentLink segment={segment} home={view.cluster} />
              </th>
              <td>
                <PositionMark position={segment.position} />
              </td>
              <td className="num">{formatNumber(enterprises)}</td>
              <td className="num">{formatNumber(supplies)}</td>
              <td className="num">{formatNumber(demands)}</td>
              <td>
                <PartnerCell
                  {...cell}
                  partners={own.suppliers.map((edge) => ({ ...edge, id: edge.from }))}
                  outside={own.outsideSuppliers}
                />
              </td>
              <td>
                <PartnerCell
                  {...cell}
                  partners={own.customers.map((edge) => ({ ...edge, id: edge.to }))}
                  outside={own.outsideCustomers}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
