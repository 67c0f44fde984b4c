import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { useWords } from '#app/ui/words.tsx'

export async function loader({ params, context: { runtime } }: LoaderFunctionArgs) {
  requireLocale(params)
  const { knowledge, env } = runtime
  return {
    version: knowledge.version,
    date: knowledge.date,
    segments: knowledge.segments.size,
    edges: knowledge.edges.length,
    sampleData: env.SAMPLE_DATA,
  }
}

export const meta: MetaFunction = ({ params }) => {
  const { common, about } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${about.sources.title} · ${common.brand}` }]
}

export default function Sources() {
  const { sampleData, ...facts } = useLoaderData<typeof loader>()
  const t = useWords().about.sources
  return (
    <main id="main" className="wrap page">
      <h1>{t.title}</h1>
      <dl className="defs">
        {Object.values(t.items).map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd className="read">{fill(item.text, facts)}</dd>
          </div>
        ))}
        {sampleData && (
          <div>
            <dt>{t.sample.term}</dt>
            <dd className="read">{t.sample.text}</dd>
          </div>
        )}
      </dl>
    </main>
  )
}
