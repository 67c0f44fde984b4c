import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { countChain } from '#app/services/chains/count-chain.server.ts'
import { useWords } from '#app/ui/words.tsx'
import { ClusterDirectory } from './__cluster-directory.tsx'
import { clusterRows } from './__cluster-rows.ts'

export async function loader({ params, context: { runtime } }: LoaderFunctionArgs) {
  requireLocale(params)
  const { knowledge } = runtime
  return {
    clusters: clusterRows(knowledge, await countChain(runtime)),
    segments: knowledge.segments.size,
    edges: knowledge.edges.length,
    version: knowledge.version,
    date: knowledge.date,
  }
}

export const meta: MetaFunction = ({ params }) => {
  const { common, clusters } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${clusters.title} · ${common.brand}` },
    { name: 'description', content: clusters.lead },
  ]
}

export default function Clusters() {
  const { clusters, segments, edges, version, date } = useLoaderData<typeof loader>()
  const t = useWords().clusters
  return (
    <main id="main" className="wrap page">
      <h1>{t.title}</h1>
      <p className="read">{t.lead}</p>
      <p className="meta">{fill(t.knowledgeLine, { segments, edges, version, date })}</p>
      <ClusterDirectory clusters={clusters} />
    </main>
  )
}
