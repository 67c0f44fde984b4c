import { fill } from '../../i18n/fill.ts'
import { Note } from '../primitives/note.tsx'
import { Pager } from '../primitives/pager.tsx'
import { usePaths, useWords } from '../words.tsx'
import { searchAddress } from './address.ts'
import { ClusterStart } from './cluster-start.tsx'
import { FacetColumn } from './facet-column.tsx'
import { NoneFound } from './none-found.tsx'
import { PostNeed } from './post-need.tsx'
import { ResultBar, ResultTabs } from './result-head.tsx'
import { ResultTable } from './result-table.tsx'
import { SearchHead } from './search-head.tsx'
import { StandInNote } from './stand-in-note.tsx'
import type { SearchView } from './types.ts'

/** The whole page under the head of the site; `/search` and the directory are the same but for their scope. */
export function SearchPage({ view }: { view: SearchView }) {
  const t = useWords().search
  const to = usePaths()
  const { state, total, capped, help } = view
  const directory = state.scope === 'enterprises'
  const title = state.q ? fill(t.titleFor, { q: state.q }) : directory ? t.directoryTitle : t.title
  return (
    <>
      <SearchHead view={view} />
      <div className="wrap">
        <div className={state.filtersOnly ? 'layout-f filters-only' : 'layout-f'}>
          <aside className="f-col">
            {state.filtersOnly && (
              <p className="only-sm">
                <a href={searchAddress(to, state, {})}>{t.filtersBack}</a>
              </p>
            )}
            <FacetColumn view={view} />
          </aside>
          <main id="main">
            <h1 className={directory && !state.q ? 'h2' : 'vh'}>{title}</h1>
            {!directory && <ResultTabs view={view} />}
            <ResultBar view={view} />
            <StandInNote degraded={view.degraded} />
            {view.clusters.length > 0 && <ClusterStart view={view} />}
            {view.allPartial && <Note tone="warn">{t.partialNote}</Note>}
            {help ? <NoneFound view={view} help={help} /> : <ResultTable view={view} />}
            <Pager
              page={state.page}
              pageSize={view.pageSize}
              total={total}
              capped={capped}
              href={(page) => searchAddress(to, state, { page })}
            />
            {capped && <p className="meta">{t.cappedNote}</p>}
            <PostNeed view={view} />
          </main>
        </div>
      </div>
    </>
  )
}
