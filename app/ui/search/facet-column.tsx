import { fill } from '../../i18n/fill.ts'
import { formatNumber } from '../../i18n/format/numbers.ts'
import { PositionMark } from '../primitives/marks.tsx'
import { usePaths, useWords } from '../words.tsx'
import { searchAddress } from './address.ts'
import { HiddenState } from './hidden-state.tsx'
import type { FacetValue, FacetView, SearchView } from './types.ts'

/** All filters in their fixed order, with one button; only facets that have values. */
export function FacetColumn({ view: { state, facets, countsCapped } }: { view: SearchView }) {
  const t = useWords()
  const to = usePaths()
  const shown = facets.map(({ name }) => name)
  return (
    <form
      className="facets"
      aria-label={t.search.filters}
      action={state.scope === 'enterprises' ? to.enterprises() : to.search()}
    >
      <HiddenState state={state} without={shown} />
      {facets.map((facet) => (
        <Facet
          key={facet.name}
          facet={facet}
          moreHref={searchAddress(to, state, { more: facet.name, filtersOnly: state.filtersOnly })}
        />
      ))}
      {countsCapped && <p className="meta">{t.search.countsNote}</p>}
      <div className="actbar">
        <button className="btn pri sm" type="submit">
          {t.search.apply}
        </button>
        <a className="btn txt sm" href={searchAddress(to, state, { clear: true })}>
          {t.search.clear}
        </a>
      </div>
    </form>
  )
}

function Facet({ facet, moreHref }: { facet: FacetView; moreHref: string }) {
  const t = useWords()
  return (
    <fieldset>
      <legend>{t.vocabulary.facet[facet.name]}</legend>
      {facet.values.map((value) => (
        <Choice key={value.value} name={facet.name} value={value} />
      ))}
      {facet.hidden > 0 && (
        <a className="f-more" href={moreHref}>
          {fill(t.search.more, { n: facet.hidden })}
        </a>
      )}
    </fieldset>
  )
}

function Choice({ name, value }: { name: string; value: FacetValue }) {
  return (
    <label className="ck">
      <input type="checkbox" name={name} value={value.value} defaultChecked={value.chosen} />
      <span>
        {value.position && value.label !== '' && `${value.label} `}
        {value.position ? <PositionMark position={value.position} /> : value.label}
      </span>
      <span className={value.count === 0 ? 'c zero' : 'c'}>{formatNumber(value.count)}</span>
    </label>
  )
}
