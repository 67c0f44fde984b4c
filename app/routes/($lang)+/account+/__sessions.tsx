import { dayOf } from '#app/domain/time/days.ts'
import { formatAge, formatDay } from '#app/i18n/format/dates.ts'
import { useLocale, useWords } from '#app/ui/words.tsx'

type Session = {
  id: string
  device: string
  createdAt: string
  lastUsedAt: string
  current: boolean
}

/** Where one is signed in; a stranger is put out with one press. */
export function Sessions({ sessions, now }: { sessions: readonly Session[]; now: string }) {
  const t = useWords().account.page
  return (
    <section className="panel">
      <div className="sec-h">
        <h2>{t.sessions}</h2>
      </div>
      <p className="hint">{t.sessionsHint}</p>
      <ul className="lines">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} now={now} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form className="actbar" method="post">
          <button className="btn sm" type="submit" name="intent" value="others">
            {t.endOthers}
          </button>
        </form>
      )}
    </section>
  )
}

function SessionLine({ session, now }: { session: Session; now: string }) {
  const t = useWords()
  const locale = useLocale()
  const said = t.account.page
  const used = formatAge(t, locale, new Date(session.lastUsedAt), new Date(now))
  return (
    <li>
      <div>
        {session.device || said.unknownDevice}
        {session.current && <b className="meta"> {said.thisDevice}</b>}
        <p className="meta">
          {said.lastUsed} <time dateTime={session.lastUsedAt}>{used}</time> · {said.since}{' '}
          <time dateTime={session.createdAt}>
            {formatDay(locale, dayOf(new Date(session.createdAt)))}
          </time>
        </p>
      </div>
      {!session.current && (
        <form className="end" method="post">
          <input type="hidden" name="sessionId" value={session.id} />
          <button className="btn sm" type="submit" name="intent" value="session">
            {said.endSession}
            <span className="vh"> {session.device || said.unknownDevice}</span>
          </button>
        </form>
      )}
    </li>
  )
}
