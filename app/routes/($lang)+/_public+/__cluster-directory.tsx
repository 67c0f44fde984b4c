import { CLUSTER_KINDS } from '#app/domain/knowledge/types.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { nameIn } from '#app/i18n/index.ts'
import { PositionBar } from '#app/ui/chain/position-bar.tsx'
import { PositionMark } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import type { ClusterRow } from './__cluster-rows.ts'

/** The 20 clusters in the two groups of the policy; each bar is as long as the cluster has firms. */
export function ClusterDirectory({ clusters }: { clusters: readonly ClusterRow[] }) {
  const t = useWords()
  const scale = Math.max(1, ...clusters.map((one) => one.enterprises))
  return (
    <section className="sec">
      <header>
        <h2>{t.home.clusters}</h2>
        <span className="meta end posline">
          <PositionMark position="upstream" />
          <PositionMark position="midstream" />
          <PositionMark position="downstream" />
          {t.home.barNote}
        </span>
      </header>
      <div className="dir">
        {CLUSTER_KINDS.map((kind) => (
          <div key={kind}>
            <h3>
              {t.vocabulary.clusterKind[kind]}{' '}
              <span className="meta">{t.vocabulary.clusterKindStress[kind]}</span>
            </h3>
            <ClusterTable rows={clusters.filter((one) => one.kind === kind)} scale={scale} />
          </div>
        ))}
      </div>
    </section>
  )
}

function ClusterTable({ rows, scale }: { rows: readonly ClusterRow[]; scale: number }) {
  const t = useWords().home
  const locale = useLocale()
  const to = usePaths()
  return (
    <table>
      <colgroup>
        <col className="c-name" />
        <col className="c-bar" />
        <col className="c-f" />
        <col className="c-n" />
        <col className="c-n" />
      </colgroup>
      <thead>
        <tr>
          <th>{t.cluster}</th>
          <th>{t.positions}</th>
          <th className="num">{t.firms}</th>
          <th className="num">{t.supplies}</th>
          <th className="num">{t.demands}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <a href={to.cluster(row.id)}>{nameIn(locale, row)}</a>
            </td>
            <td>
              <PositionBar counts={row.byPosition} scale={scale} />
            </td>
            <td className="num">{formatNumber(row.enterprises)}</td>
            <td className="num">{formatNumber(row.supplies)}</td>
            <td className="num">{formatNumber(row.demands)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
