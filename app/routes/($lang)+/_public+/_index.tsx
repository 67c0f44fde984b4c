import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { preferredLanguage } from '#app/http/cookies.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, localise } from '#app/paths.ts'
import { countChain } from '#app/services/chains/count-chain.server.ts'
import { countTotals } from '#app/services/chains/count-totals.server.ts'
import { findNewestListings } from '#app/services/listings/find-newest-listings.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { ClusterDirectory } from './__cluster-directory.tsx'
import { clusterRows } from './__cluster-rows.ts'
import { HomeEntry } from './__home-entry.tsx'
import { HomeFigures } from './__home-figures.tsx'
import { NewestListings } from './__newest-listings.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const preferred = requireLocale(params) === 'zh-Hans' ? preferredLanguage(request) : null
  const arrives = !request.headers.get('referer')?.startsWith(new URL(request.url).origin)
  if (arrives && preferred && preferred !== 'zh-Hans') throw redirect(localise(preferred, '/'))
  const { runtime, loopback } = context
  const [chain, totals, newest] = await Promise.all([
    countChain(runtime),
    countTotals(runtime),
    findNewestListings(runtime, { limit: 8 }),
  ])
  return {
    totals,
    newest,
    trySample: loopback && runtime.env.SAMPLE_DATA,
    clusters: clusterRows(runtime.knowledge, chain),
    segments: runtime.knowledge.segments.size,
    edges: runtime.knowledge.edges.length,
    countedAt: chain.at,
    now: runtime.now().toISOString(),
  }
}

export const meta: MetaFunction = ({ params }) => {
  const { common, home } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${common.brand} · ${common.tagline}` },
    { name: 'description', content: home.description },
  ]
}

export default function Home() {
  const data = useLoaderData<typeof loader>()
  const t = useWords().home
  return (
    <main id="main">
      <HomeEntry trySample={data.trySample} />
      <div className="wrap">
        <HomeFigures
          totals={data.totals}
          segments={data.segments}
          edges={data.edges}
          countedAt={data.countedAt}
        />
        <ClusterDirectory clusters={data.clusters} />
        <NewestListings listings={data.newest} now={data.now} title={t.newest} />
      </div>
    </main>
  )
}
