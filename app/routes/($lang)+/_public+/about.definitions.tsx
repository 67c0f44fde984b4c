import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { useWords } from '#app/ui/words.tsx'

export function loader({ params }: LoaderFunctionArgs) {
  requireLocale(params)
  return null
}

export const meta: MetaFunction = ({ params }) => {
  const { common, about } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${about.definitions.title} · ${common.brand}` }]
}

/** What each figure of the site counts. */
export default function Definitions() {
  const t = useWords().about.definitions
  return (
    <main id="main" className="wrap page">
      <h1>{t.title}</h1>
      <dl className="defs">
        {Object.values(t.items).map((item) => (
          <div key={item.term}>
            <dt>{item.term}</dt>
            <dd className="read">{item.text}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
