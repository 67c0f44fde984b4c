import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { egoOf } from '#app/domain/graph/ego.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { nameIn, wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { countChain } from '#app/services/chains/count-chain.server.ts'
import { describeSegment } from '#app/services/chains/describe-segment.server.ts'
import { searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import { EgoList } from '#app/ui/graph/ego-list.tsx'
import { EgoView } from '#app/ui/graph/ego-view.tsx'
import { PositionMark } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import { SegmentFirms } from './__segment-firms.tsx'
import { SegmentKnowledge } from './__segment-knowledge.tsx'
import { segmentStats } from './__segment-stats.ts'

const FIRMS = 10

export async function loader(args: LoaderFunctionArgs) {
  const { params, context } = args
  requireLocale(params)
  const { runtime } = context
  const segment = runtime.knowledge.segments.get(`${params.cluster}--${params.slug}`)
  const cluster = runtime.knowledge.clusters.get(params.cluster ?? '')
  if (!segment || !cluster) throw notFound()
  const viewer = await actorOf(args)
  const within = (kind: 'enterprise' | 'listing') =>
    searchCatalogue(runtime, {
      q: '',
      kinds: [kind],
      filters: [`segment:${segment.id}`],
      count: [],
      sort: 'confirmed',
      page: 1,
      pageSize: FIRMS,
      viewer,
    })
  const [counts, firms, listings] = await Promise.all([
    countChain(runtime),
    within('enterprise'),
    within('listing'),
  ])
  for (const one of [firms, listings]) tellSearchedBy(context, one)
  const ego = egoOf(runtime.knowledge, { centre: segment.id })
  return {
    segment: describeSegment(runtime, segment),
    cluster: { id: cluster.id, zh: cluster.zh, en: cluster.en },
    ego,
    stats: segmentStats(
      ego.segments.map((one) => one.id),
      counts,
    ),
    counts: counts.segments.get(segment.id) ?? { enterprises: 0, supplies: 0, demands: 0 },
    firms: firms.hits.map((hit) => hit.document),
    listings: listings.hits.map((hit) => hit.document),
    own: viewer?.memberships[0]?.publicId ?? null,
    now: runtime.now().toISOString(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const locale = localeOfPrefix(params.lang) ?? 'zh-Hans'
  const { common, clusters } = wordsFor(locale)
  if (!data) return [{ title: common.brand }]
  const name = nameIn(locale, data.segment)
  const cluster = nameIn(locale, data.cluster)
  return [
    { title: `${name} · ${cluster} · ${common.brand}` },
    { name: 'description', content: fill(clusters.segmentDescription, { name, cluster }) },
  ]
}

export default function SegmentPage() {
  const { segment, cluster, ego, stats, counts, firms, listings, own, now } =
    useLoaderData<typeof loader>()
  const t = useWords().clusters
  const to = usePaths()
  const locale = useLocale()
  const post = own
    ? to.newListing(own, { side: 'demand', segment: segment.id })
    : to.register(to.newOrganisation())
  return (
    <main id="main" className="wrap">
      <nav className="crumb" aria-label={t.here}>
        <a href={to.clusters()}>{t.title}</a> ›{' '}
        <a href={to.cluster(cluster.id)}>{nameIn(locale, cluster)}</a>
      </nav>
      <div className="ent-h">
        <div>
          <h1>{nameIn(locale, segment)}</h1>
          <p className="bline">
            <PositionMark position={segment.position} />
            <span>{nameIn(locale, cluster)}</span>
            <span>{fill(t.segmentCounts, counts)}</span>
          </p>
        </div>
        <div className="act">
          <a className="btn pri" href={post}>
            {t.postHere}
          </a>
        </div>
      </div>
      <section className="sec">
        <header>
          <h2>{t.neighbours}</h2>
          <a className="end dense" href={`${to.cluster(cluster.id)}#${segment.id}`}>
            {t.onTheMap}
          </a>
        </header>
        <EgoView ego={ego} stats={stats} />
        <EgoList ego={ego} />
      </section>
      <SegmentFirms segment={segment} firms={firms} listings={listings} counts={counts} now={now} />
      <SegmentKnowledge segment={segment} cluster={cluster} />
    </main>
  )
}
