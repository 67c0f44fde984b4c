import { nameIn } from '#app/i18n/index.ts'
import type { PolicyView } from '#app/services/chains/describe-policy.server.ts'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

type Props = { cluster: { id: string; weakPoints: readonly string[] }; policy: PolicyView }

/** What the provincial policy names in this cluster, in its own words, each leading somewhere. */
export function ClusterPolicy({ cluster, policy }: Props) {
  const t = useWords().clusters
  const to = usePaths()
  const locale = useLocale()
  const leading = policy.terms.filter((one) => one.segments.length > 0)
  const others = policy.terms.filter((one) => one.segments.length === 0)
  return (
    <section className="sec policy">
      <header>
        <h2>{t.policy}</h2>
        <a className="end dense" href={to.sources()}>
          {t.policySource}
        </a>
      </header>
      <div className="two">
        <div>
          <h3>{t.policyTerms}</h3>
          <table>
            <tbody>
              {leading.map((one) => (
                <tr key={one.term}>
                  <th scope="row" lang="zh-Hans">
                    {one.term}
                  </th>
                  <td>
                    <span className="tags">
                      {one.segments.map((segment) => (
                        <a key={segment.id} className="tag" href={to.segment(segment.id)}>
                          {nameIn(locale, segment)}
                        </a>
                      ))}
                    </span>
                  </td>
                </tr>
              ))}
              {others.length > 0 && (
                <tr>
                  <th scope="row">{t.policyAttributes}</th>
                  <td lang="zh-Hans">{others.map((one) => one.term).join('、')}</td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
        <div>
          <h3>{t.policyWeak}</h3>
          <ul className="quoted" lang="zh-Hans">
            {cluster.weakPoints.map((point) => (
              <li key={point}>「{point}」</li>
            ))}
          </ul>
          <h3>{t.policyCities}</h3>
          <dl className="kv">
            {policy.sites.map((site) => (
              <div key={`${site.role} ${site.region}`}>
                <dt lang="zh-Hans">{site.role}</dt>
                <dd>
                  {site.cities.length === 0 && <span lang="zh-Hans">{site.region}</span>}
                  {site.cities.map((city) => (
                    <a key={city.code} href={to.search({ cluster: cluster.id, city: city.code })}>
                      {nameIn(locale, city)}
                    </a>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  )
}
