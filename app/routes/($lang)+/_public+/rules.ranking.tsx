import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { SCORER_VERSION } from '#app/domain/matching/weights.ts'
import {
  MODIFIER_RULE,
  NEAR_TIE_PERCENT,
  SEARCH_RULE,
  SUBSTANCE_RULE,
} from '#app/domain/ranking-rule.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { useWords } from '#app/ui/words.tsx'

export function loader({ params }: LoaderFunctionArgs) {
  requireLocale(params)
  return null
}

export const meta: MetaFunction = ({ params }) => {
  const { common, about } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${about.ranking.title} · ${common.brand}` }]
}

/** The rule of search and matching with the numbers the code uses. */
export default function RankingRule() {
  const t = useWords().about.ranking
  return (
    <main id="main" className="wrap page">
      <h1>{t.title}</h1>
      <p className="read">{t.lead}</p>
      <section className="sec">
        <header>
          <h2>{t.search.title}</h2>
        </header>
        <p className="read rule">{t.search.lead}</p>
        <Weights rule={SEARCH_RULE} words={t.search.rows} />
      </section>
      <section className="sec">
        <header>
          <h2>{t.matching.title}</h2>
        </header>
        <p className="read rule">{t.matching.lead}</p>
        <p className="meta">{fill(t.matching.version, { n: SCORER_VERSION })}</p>
        <ol className="gates">
          {Object.values(t.matching.gates).map((gate) => (
            <li key={gate}>{gate}</li>
          ))}
        </ol>
        <h3>{t.matching.substance}</h3>
        <Weights rule={SUBSTANCE_RULE} words={t.matching.substanceRows} />
        <h3>{t.matching.modifiers}</h3>
        <Weights rule={MODIFIER_RULE} words={t.matching.modifierRows} />
      </section>
      <section className="sec">
        <header>
          <h2>{t.fair.title}</h2>
        </header>
        <p className="read rule">{fill(t.fair.text, { percent: NEAR_TIE_PERCENT })}</p>
      </section>
    </main>
  )
}

type Props<K extends string> = { rule: Record<K, number>; words: Record<K, string> }

function Weights<K extends string>({ rule, words }: Props<K>) {
  const t = useWords().about.ranking
  const keys = Object.keys(rule) as K[]
  return (
    <table className="weights">
      <thead>
        <tr>
          <th>{t.criterion}</th>
          <th className="num">{t.weight}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">{words[key]}</th>
            <td className="num">{rule[key].toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
