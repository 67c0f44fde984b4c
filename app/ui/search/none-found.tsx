import { count, fill } from '../../i18n/fill.ts'
import { formatNumber } from '../../i18n/format/numbers.ts'
import { SegmentTag } from '../primitives/segment-tag.tsx'
import { usePaths, useWords } from '../words.tsx'
import { searchAddress } from './address.ts'
import type { NoneHelp, SearchView } from './types.ts'

/** Nothing was found: what was understood, which filter to drop and what that gains, other words, other ways. */
export function NoneFound({ view, help }: { view: SearchView; help: NoneHelp }) {
  const t = useWords().search
  const to = usePaths()
  const { state } = view
  return (
    <section className="none-found">
      <h2>{state.q ? fill(t.none.title, { q: state.q }) : t.none.titleBare}</h2>
      {state.q && <p>{t.none.understood}</p>}
      {help.gains.length > 0 && (
        <>
          <h3>{t.none.dropTitle}</h3>
          <ul>
            {help.gains.map(({ name, labels, total }) => (
              <li key={name}>
                <a href={searchAddress(to, state, { facet: { name, values: [] } })}>
                  {count(
                    mapForms(t.none.drop, (form) => fill(form, { name: labels.join(t.separator) })),
                    total,
                    formatNumber,
                  )}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {help.words.length > 0 && (
        <>
          <h3>{t.none.wordsTitle}</h3>
          <ul>
            {help.words.map((word) => (
              <li key={word}>
                <a href={searchAddress(to, state, { q: word })}>{word}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {help.segments.length > 0 && (
        <>
          <h3>{t.none.segmentsTitle}</h3>
          <p className="tags">
            {help.segments.map((segment) => (
              <SegmentTag key={segment.id} segment={segment} />
            ))}
          </p>
        </>
      )}
      <p>
        <a href={to.clusters()}>{t.none.clusters}</a>
      </p>
    </section>
  )
}

function mapForms(
  forms: { one: string; other: string },
  change: (form: string) => string,
): { one: string; other: string } {
  return { one: change(forms.one), other: change(forms.other) }
}
