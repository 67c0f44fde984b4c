import { dayOf } from '#app/domain/time/days.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import type { BlockedFirm } from '#app/services/matching/block-organisation.server.ts'
import type { NamedFirm } from '#app/services/matching/find-firms-named.server.ts'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

/** Find a firm by name or id, then block it with one press. */
export function BlockSearch({ q, found }: { q: string; found: readonly NamedFirm[] | null }) {
  const t = useWords().matching.blocks
  const to = usePaths()
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.find}</h2>
      </div>
      <form method="get" className="f b-find">
        <label htmlFor="q">{t.findHint}</label>
        <span className="sbox slim">
          <input className="in" id="q" name="q" defaultValue={q} maxLength={80} />
          <button className="btn" type="submit">
            {t.search}
          </button>
        </span>
      </form>
      {found?.length === 0 && <p className="empty">{fill(t.nothing, { q })}</p>}
      {found && found.length > 0 && (
        <>
          <h3 className="b-found">{t.found}</h3>
          <ul className="b-list">
            {found.map((firm) => (
              <li key={firm.publicId}>
                <span>
                  <a className="q" href={to.enterprise(firm.publicId)}>
                    {firm.name}
                  </a>{' '}
                  <SampleTag sample={firm.sample} />
                </span>
                <Press intent="block" target={firm.publicId} label={t.add} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export function BlockList({ blocks }: { blocks: readonly BlockedFirm[] }) {
  const t = useWords().matching.blocks
  const locale = useLocale()
  const to = usePaths()
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.manage}</h2>
      </div>
      {blocks.length === 0 && <p className="empty">{t.empty}</p>}
      <ul className="b-list">
        {blocks.map((firm) => (
          <li key={firm.publicId}>
            <span>
              <a className="q" href={to.enterprise(firm.publicId)}>
                {firm.name}
              </a>{' '}
              <SampleTag sample={firm.sample} />{' '}
              <time className="meta" dateTime={firm.since}>
                {fill(t.since, { day: formatDay(locale, dayOf(new Date(firm.since))) })}
              </time>
            </span>
            <Press intent="unblock" target={firm.publicId} label={t.lift} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Press({ intent, target, label }: { intent: string; target: string; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="target" value={target} />
      <button className="btn sm" type="submit">
        {label}
      </button>
    </form>
  )
}
