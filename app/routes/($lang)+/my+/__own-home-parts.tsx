import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { FreshBadge } from '#app/ui/primitives/badges.tsx'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import type { OwnHome } from './__own-home.server.ts'

/** Public or withdrawn, how fresh, and the buttons that change it. */
export function OwnState({ home }: { home: OwnHome }) {
  const t = useWords().enterprise.own
  return (
    <section>
      <div className="sec-h">
        <h2>{t.confirmed}</h2>
      </div>
      <form method="post" className="pad stack">
        {home.published && <p className="dense">{t.liveNote}</p>}
        <p className="dense">
          <FreshBadge confirmedAt={home.confirmedAt} now={home.now} />
        </p>
        <button className="btn" type="submit" name="intent" value="reconfirm">
          {t.reconfirm}
        </button>
        <p className="hint">{t.reconfirmHint}</p>
      </form>
      {home.owner && <Publication published={home.published} />}
    </section>
  )
}

function Publication({ published }: { published: boolean }) {
  const t = useWords().enterprise.own
  if (!published) {
    return (
      <form method="post" className="pad stack">
        <p className="dense">{t.withdrawnNote}</p>
        <button className="btn pri" type="submit" name="intent" value="publish">
          {t.publish}
        </button>
      </form>
    )
  }
  return (
    <details className="why">
      <summary>{t.withdrawTitle}</summary>
      <form method="post" className="stack">
        <p className="dense">{t.withdrawHint}</p>
        <button className="btn bad sm" type="submit" name="intent" value="withdraw">
          {t.withdraw}
        </button>
      </form>
    </details>
  )
}

/** The last few listings of the firm, in any state. */
export function OwnListings({ home }: { home: OwnHome }) {
  const { enterprise, vocabulary } = useWords()
  const t = enterprise.own
  const to = usePaths()
  const locale = useLocale()
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.listingsTitle}</h2>
        <a className="end dense" href={to.myListings(home.publicId)}>
          {t.listingsAll}
        </a>
      </div>
      {home.listings.length === 0 && <p className="ink2 pad">{t.listingsNone}</p>}
      <ul className="links">
        {home.listings.map((one) => (
          <li key={one.publicId}>
            <Seal side={one.side} />{' '}
            <a href={to.editListing(home.publicId, one.publicId)}>{one.title}</a>{' '}
            <span className="meta">
              {vocabulary.listingState[one.state]}{' '}
              {fill(t.validUntil, { day: formatDay(locale, one.validUntil) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="actbar">
        <a className="btn pri" href={to.newListing(home.publicId, { side: 'demand' })}>
          {t.postNeed}
        </a>
        <a className="btn" href={to.newListing(home.publicId, { side: 'supply' })}>
          {t.postSupply}
        </a>
      </p>
    </section>
  )
}
