import type { Direction } from '#app/domain/matching/types.ts'
import { count } from '#app/i18n/fill.ts'
import { formatTotal } from '#app/i18n/format/numbers.ts'
import { apiPaths } from '#app/paths.ts'
import type { OwnMatches } from '#app/services/matching/find-matches.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { DoneNote } from '#app/ui/matching/done-note.tsx'
import { MatchActions } from '#app/ui/matching/match-actions.tsx'
import { MatchDetail } from '#app/ui/matching/match-detail.tsx'
import { PartnerList } from '#app/ui/matching/partner-list.tsx'
import { Pager } from '#app/ui/primitives/pager.tsx'
import { StandInNote } from '#app/ui/search/stand-in-note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import type { DoneNote as Done } from './__done.server.ts'
import { MatchEmpty } from './__match-empty.tsx'
import { MatchMissing } from './__match-missing.tsx'
import { MatchStep } from './__match-step.tsx'
import { MatchTabs } from './__match-tabs.tsx'

type Props = {
  org: string
  tab: Direction
  matches: OwnMatches
  /** The partner asked for in the address; on a phone it then has the page to itself. */
  open: string | null
  done: Done | null
  now: string
  values: Readonly<Record<string, readonly string[]>>
  errors: Readonly<Record<string, string>>
}

export function MatchesPage({ org, tab, matches, open, done, now, values, errors }: Props) {
  const to = usePaths()
  const { partners, selected } = matches
  const at = (query: Record<string, string | number>) =>
    to.matches(org, { direction: tab, ...query })
  return (
    <main id="main" className="wrap">
      <MatchHead org={org} tab={tab} matches={matches} />
      <FormErrors errors={errors} />
      <DoneNote done={done} />
      <MatchTabs org={org} tab={tab} />
      <div className={open === null ? 'pane' : 'pane opened'}>
        <div className="m-list">
          <StandInNote degraded={matches.degraded} />
          {partners.length === 0 && <MatchEmpty org={org} tab={tab} />}
          <PartnerList
            partners={partners}
            now={now}
            voice="own"
            current={selected?.partner.publicId}
            href={(partner) => `${at({ with: partner.publicId })}#match`}
          />
          <Pager
            page={matches.page}
            pageSize={20}
            total={matches.total}
            capped={matches.capped}
            href={(page) => at({ page })}
          />
          <MatchMissing org={org} missing={matches.missing} />
        </div>
        {selected && (
          <article id="match" className="m-open">
            <MatchStep org={org} tab={tab} matches={matches} />
            <MatchDetail partner={selected.partner} now={now} />
            <MatchActions
              org={org}
              target={selected.partner.publicId}
              note={selected.note}
              values={values}
              errors={errors}
            />
          </article>
        )}
      </div>
    </main>
  )
}

/** Title, rule, and the list as a file or on paper. */
function MatchHead({ org, tab, matches }: Pick<Props, 'org' | 'tab' | 'matches'>) {
  const t = useWords().matching
  const to = usePaths()
  const language = useLocale()
  return (
    <div className="m-title">
      <h1>{t.title}</h1>
      <p className="meta">
        {t.order} <a href={to.rankingRule()}>{t.why}</a>
      </p>
      {matches.total > 0 && (
        <p className="meta end bline no-print">
          <span>{count(t.total, matches.total, (n) => formatTotal(n, matches.capped))}</span>
          <a href={apiPaths.matchesCsv(org, { direction: tab, language })}>{t.csv}</a>
          <button className="btn sm txt" type="button" data-print hidden>
            {t.print}
          </button>
          <a href={to.blocks(org)}>{t.blocks.manage}</a>
        </p>
      )}
    </div>
  )
}
