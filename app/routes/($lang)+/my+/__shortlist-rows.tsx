import { NOTE_LIMIT } from '#app/domain/matching/decisions.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { nameIn } from '#app/i18n/index.ts'
import type { ShortlistLine } from '#app/services/shortlist/find-shortlist.server.ts'
import { Contact } from '#app/ui/matching/match-detail.tsx'
import { FreshBadge, TrustBadge } from '#app/ui/primitives/badges.tsx'
import { PositionMark, SampleTag } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

type Props = {
  org: string
  lines: readonly ShortlistLine[]
  now: string
  values: Readonly<Record<string, readonly string[]>>
}

/** The firms with their notes; the boxes belong to the comparing form at the end, each note to its own. */
export function ShortlistRows({ org, lines, now, values }: Props) {
  const t = useWords().matching.shortlist
  const to = usePaths()
  const refused = values.target?.[0]
  return (
    <>
      <ul className="s-list">
        {lines.map((line) => (
          <li key={line.publicId}>
            <label className="ck s-pick no-print">
              <input type="checkbox" name="with" value={line.publicId} form="compare" />
              <span className="vh">
                {t.pick} {line.name}
              </span>
            </label>
            <ShortlistFirm line={line} now={now} />
            <NoteForm
              line={line}
              typed={refused === line.publicId ? values.note?.[0] : undefined}
            />
          </li>
        ))}
      </ul>
      <form id="compare" method="get" action={to.compare(org)} className="actbar no-print">
        <button className="btn pri" type="submit">
          {t.compare}
        </button>
      </form>
    </>
  )
}

function ShortlistFirm({ line, now }: { line: ShortlistLine; now: string }) {
  const { matching } = useWords()
  const locale = useLocale()
  const to = usePaths()
  const [segment] = line.segments
  const day = formatDay(locale, dayOf(new Date(line.since)))
  return (
    <div className="s-firm">
      <p>
        <a className="q" href={to.enterprise(line.publicId)}>
          {line.name}
        </a>{' '}
        <SampleTag sample={line.sample} />
      </p>
      <p className="dense ink2">{line.products.slice(0, 3).join(matching.listComma)}</p>
      <p className="meta bline">
        {segment && <PositionMark position={segment.position} />}
        {line.cities.slice(0, 2).map((city) => (
          <span key={city.code}>{nameIn(locale, city)}</span>
        ))}
        <TrustBadge verifiedOn={line.verifiedOn} />
        <FreshBadge confirmedAt={line.confirmedAt} now={now} />
        <time dateTime={line.since}>{fill(matching.shortlist.since, { day })}</time>
      </p>
      <Contact partner={line} />
    </div>
  )
}

function NoteForm({ line, typed }: { line: ShortlistLine; typed?: string }) {
  const { matching } = useWords()
  const t = matching.actions
  const id = `note-${line.publicId}`
  return (
    <div className="s-note">
      <form method="post" className="f">
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="target" value={line.publicId} />
        <label htmlFor={id}>{t.note}</label>
        <textarea
          className="in"
          id={id}
          name="note"
          rows={2}
          maxLength={NOTE_LIMIT}
          defaultValue={typed ?? line.note}
        />
        <button className="btn sm no-print" type="submit">
          {t.saveNote}
        </button>
      </form>
      <form method="post" className="no-print">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="target" value={line.publicId} />
        <button className="btn sm txt" type="submit">
          {matching.shortlist.remove}
        </button>
      </form>
    </div>
  )
}
