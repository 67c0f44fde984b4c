import type { ChainView } from '#app/domain/graph/chain-view.ts'
import { useWords } from '../words.tsx'
import { byId } from './names.ts'
import { CriticalityMark, SegmentLink } from './partner-links.tsx'

type TableProps = {
  view: Pick<ChainView, 'cluster' | 'segments' | 'neighbours' | 'edges'>
  id?: string
}

/** Every supply relation in words, those of other clusters included, the most critical first. */
export function EdgeTable({ view, id }: TableProps) {
  const t = useWords().graph
  const segments = byId([...view.segments, ...view.neighbours])
  const rows = [...view.edges].sort((a, b) => b.criticality - a.criticality)
  return (
    <table className="cg-table cg-edges" id={id}>
      <caption className="vh">{t.edgeTable}</caption>
      <thead>
        <tr>
          <th scope="col">{t.supplier}</th>
          <th scope="col">{t.customer}</th>
          <th scope="col">{t.howVital}</th>
          <th scope="col">{t.reason}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, criticality, reason }) => {
          const supplier = segments.get(from)
          const customer = segments.get(to)
          if (!supplier || !customer) return null
          return (
            <tr key={`${from} ${to}`}>
              <td data-l={t.supplier}>
                <SegmentLink segment={supplier} home={view.cluster} />
              </td>
              <td data-l={t.customer}>
                <SegmentLink segment={customer} home={view.cluster} />
              </td>
              <td data-l={t.howVital}>
                <CriticalityMark level={criticality} word />
              </td>
              <td data-l={t.reason} lang="zh-Hans">
                {reason}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
