import { SEARCH_SORTS } from '../../domain/search/query.ts'
import { fill } from '../../i18n/fill.ts'
import { formatTotal } from '../../i18n/format/numbers.ts'
import { Icon } from '../primitives/icon.tsx'
import { Seal } from '../primitives/marks.tsx'
import { usePaths, useWords } from '../words.tsx'
import { chosenOf, searchAddress } from './address.ts'
import { HiddenState } from './hidden-state.tsx'
import type { SearchView } from './types.ts'

export function ResultTabs({ view: { state, tabs } }: { view: SearchView }) {
  const t = useWords().search
  const to = usePaths()
  const chosen = chosenOf(state, 'side')
  return (
    <nav className="tabs" aria-label={t.tabsLabel}>
      {tabs.map(({ side, total }) => (
        <a
          key={side ?? ''}
          href={searchAddress(to, state, { facet: { name: 'side', values: side ? [side] : [] } })}
          aria-current={(side ? chosen.includes(side) : chosen.length === 0) ? 'page' : undefined}
        >
          {(side === 'supply' || side === 'demand') && <Seal side={side} />}
          {t.tabs[(side ?? 'all') as keyof typeof t.tabs]}
          <small>{formatTotal(Math.min(total, 1000), total > 1000)}</small>
        </a>
      ))}
    </nav>
  )
}

/** What is chosen, each with a way to drop it; the way to the filters on a phone; the order. */
export function ResultBar({ view }: { view: SearchView }) {
  const t = useWords().search
  const to = usePaths()
  const { state, picked } = view
  return (
    <>
      {picked.length > 0 && (
        <p className="tags picked">
          <span className="meta">{t.picked}</span>
          {picked.map(({ name, value, label }) => (
            <a
              key={`${name} ${value}`}
              className="tag"
              href={searchAddress(to, state, {
                facet: { name, values: chosenOf(state, name).filter((one) => one !== value) },
              })}
              aria-label={fill(t.drop, { name: label })}
            >
              {label}
              <Icon name="cross" />
            </a>
          ))}
        </p>
      )}
      <div className="bulk">
        <a className="btn sm only-sm" href={searchAddress(to, state, { filtersOnly: true })}>
          {t.filtersOpen}
        </a>
        <SortForm view={view} />
      </div>
    </>
  )
}

function SortForm({ view: { state } }: { view: SearchView }) {
  const t = useWords().search
  const to = usePaths()
  const sorts = SEARCH_SORTS.filter((sort) => state.q !== '' || sort !== 'fit')
  return (
    <form className="sort" action={state.scope === 'enterprises' ? to.enterprises() : to.search()}>
      <HiddenState state={state} without={['sort']} />
      <label htmlFor="sort">{t.sortLabel}</label>
      <select
        className="in"
        id="sort"
        name="sort"
        defaultValue={sorts.includes(state.sort) ? state.sort : 'confirmed'}
        data-apply
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t.sorts[sort]}
          </option>
        ))}
      </select>
      <button className="btn sm" type="submit" data-apply-button>
        {t.sortApply}
      </button>
    </form>
  )
}
