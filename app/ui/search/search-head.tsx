import { nameIn } from '../../i18n/index.ts'
import { Icon } from '../primitives/icon.tsx'
import { PositionMark } from '../primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { HiddenState } from './hidden-state.tsx'
import type { SearchView } from './types.ts'

/** The box with what was asked, and how it was read. The filters stay when the words change. */
export function SearchHead({ view: { state, readAs } }: { view: SearchView }) {
  const t = useWords()
  const locale = useLocale()
  const to = usePaths()
  const directory = state.scope === 'enterprises'
  return (
    <div className="find">
      <div className="wrap">
        <form action={directory ? to.enterprises() : to.search()}>
          <label className="vh" htmlFor="q">
            {directory ? t.search.directoryBoxLabel : t.search.boxLabel}
          </label>
          <div className="sbox slim">
            <input
              className="in"
              id="q"
              name="q"
              type="search"
              defaultValue={state.q}
              placeholder={t.search.boxHint}
              maxLength={200}
            />
            <button className="btn pri" type="submit">
              <Icon name="search" />
              <span>{t.common.search}</span>
            </button>
          </div>
          <HiddenState state={state} without={['q']} />
        </form>
        {readAs.length > 0 && (
          <div className="read-as">
            <span>{t.search.readAs}</span>
            {readAs.map((segment) => (
              <span key={segment.id} className="nw">
                <a href={to.segment(segment.id)}>
                  {nameIn(locale, segment.cluster)} › {nameIn(locale, segment)}
                </a>{' '}
                <PositionMark position={segment.position} />
              </span>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
