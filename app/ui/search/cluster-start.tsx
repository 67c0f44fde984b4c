import { count } from '../../i18n/fill.ts'
import { formatNumber } from '../../i18n/format/numbers.ts'
import { nameIn } from '../../i18n/index.ts'
import { useLocale, usePaths, useWords } from '../words.tsx'
import type { SearchView } from './types.ts'

/** An empty box is no error: it shows where to begin. */
export function ClusterStart({ view: { clusters } }: { view: SearchView }) {
  const t = useWords().search
  const locale = useLocale()
  const to = usePaths()
  return (
    <section className="cluster-start">
      <h2>{t.clustersTitle}</h2>
      <ul>
        {clusters.map((cluster) => (
          <li key={cluster.id}>
            <a href={to.search({ cluster: cluster.id })}>{nameIn(locale, cluster)}</a>{' '}
            <span className="meta">{count(t.clusterFirms, cluster.total, formatNumber)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
