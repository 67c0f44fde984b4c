import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chainView } from '#app/domain/graph/chain-view.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { nameIn, wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { countChain } from '#app/services/chains/count-chain.server.ts'
import { describePolicy } from '#app/services/chains/describe-policy.server.ts'
import { findNewestListings } from '#app/services/listings/find-newest-listings.server.ts'
import { ChainList } from '#app/ui/graph/chain-list.tsx'
import { ChainMap } from '#app/ui/graph/chain-map.tsx'
import { EdgeTable } from '#app/ui/graph/edge-table.tsx'
import { SegmentTable } from '#app/ui/graph/segment-table.tsx'
import { Stats } from '#app/ui/primitives/stats.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { ClusterPolicy } from './__cluster-policy.tsx'
import { NewestListings } from './__newest-listings.tsx'
import { segmentStats } from './__segment-stats.ts'

export async function loader({ request, params, context: { runtime } }: LoaderFunctionArgs) {
  const locale = requireLocale(params)
  const cluster = runtime.knowledge.clusters.get(params.cluster ?? '')
  if (!cluster) throw notFound()
  const [counts, newest] = await Promise.all([
    countChain(runtime),
    findNewestListings(runtime, { limit: 6, cluster: cluster.id }),
  ])
  const { id, kind, code, zh, en, goal, weakPoints } = cluster
  const view = chainView(runtime.knowledge, id)
  return {
    cluster: { id, kind, code, zh, en, goal, weakPoints },
    policy: describePolicy(runtime, id),
    geometry: runtime.geometry({ cluster: id, locale: locale === 'en' ? 'en' : 'zh-Hans' }),
    view,
    stats: segmentStats(
      view.segments.map((one) => one.id),
      counts,
    ),
    counts: counts.clusters.get(id) ?? null,
    newest,
    showAll: new URL(request.url).searchParams.get('edges') === 'all',
    now: runtime.now().toISOString(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const locale = localeOfPrefix(params.lang) ?? 'zh-Hans'
  const { common, clusters } = wordsFor(locale)
  if (!data) return [{ title: common.brand }]
  const name = nameIn(locale, data.cluster)
  return [
    { title: `${name} · ${common.brand}` },
    {
      name: 'description',
      content: fill(clusters.description, { name, segments: data.view.segments.length }),
    },
  ]
}

export default function ClusterPage() {
  const { cluster, policy, geometry, view, stats, counts, newest, showAll, now } =
    useLoaderData<typeof loader>()
  const t = useWords()
  const to = usePaths()
  const locale = useLocale()
  const own = new Set(view.segments.map((one) => one.id))
  const inside = view.edges.filter((edge) => own.has(edge.from) && own.has(edge.to)).length
  return (
    <main id="main" className="wrap">
      <nav className="crumb" aria-label={t.clusters.here}>
        <a href={to.clusters()}>{t.common.navClusters}</a> › {t.clusters.kind[cluster.kind]}{' '}
        {cluster.code}
      </nav>
      <div className="ent-h">
        <div>
          <h1>{nameIn(locale, cluster)}</h1>
          <p className="ink2 read">
            {locale === 'en' ? <span lang="zh-Hans">{cluster.goal}</span> : cluster.goal}
          </p>
        </div>
        <div className="act">
          <a className="btn" href={to.search({ cluster: cluster.id })}>
            {t.clusters.searchHere}
          </a>
        </div>
      </div>
      <Stats
        stats={[
          {
            label: t.clusters.firms,
            value: counts?.enterprises ?? 0,
            unit: t.home.unitFirms,
            definition: t.clusters.firmsNote,
          },
          {
            label: t.home.statDemands,
            value: counts?.demands ?? 0,
            unit: t.home.unitItems,
            definition: t.clusters.listingsNote,
          },
          {
            label: t.home.statSupplies,
            value: counts?.supplies ?? 0,
            unit: t.home.unitItems,
            definition: t.clusters.listingsNote,
          },
          {
            label: t.clusters.segments,
            value: view.segments.length,
            unit: t.home.unitSegments,
            definition: fill(t.clusters.segmentsNote, {
              inside,
              across: view.edges.length - inside,
            }),
          },
        ]}
      />
      <section className="sec">
        <header>
          <h2>{t.clusters.chain}</h2>
        </header>
        <ChainList view={view} stats={stats} />
        {geometry && (
          <ChainMap
            geometry={geometry}
            view={view}
            stats={stats}
            showAll={showAll}
            tableId="segments"
          />
        )}
      </section>
      <section className="sec">
        <header>
          <h2>{t.clusters.segmentTable}</h2>
        </header>
        <SegmentTable view={view} stats={stats} id="segments" />
      </section>
      <ClusterPolicy cluster={cluster} policy={policy} />
      <NewestListings listings={newest} now={now} title={t.clusters.newest} />
      <section className="sec">
        <header>
          <h2>{t.clusters.edgeTable}</h2>
        </header>
        <details className="why">
          <summary>{fill(t.clusters.showEdges, { n: view.edges.length })}</summary>
          <EdgeTable view={view} id="edges" />
        </details>
      </section>
    </main>
  )
}
