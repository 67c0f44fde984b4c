import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { Validity } from '#app/ui/listing/validity.tsx'
import { FreshBadge } from '#app/ui/primitives/badges.tsx'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'
import type { OwnListingData } from './__listing-own.ts'
import { segmentsStep } from './__listing-steps.ts'

type Props = { data: OwnListingData; refusal: string | null }

/** State, validity, and what can be done: publish, renew, withdraw, look at the matches. */
export function ListingStatus({ data, refusal }: Props) {
  const { listing, vocabulary } = useWords()
  const t = listing.manage
  const locale = useLocale()
  const to = usePaths()
  const { org, publicId, state, side, validUntil, now } = data
  const day = formatDay(locale, validUntil)
  const notes: Readonly<Record<string, string>> = t.notes
  const note = data.done && Object.hasOwn(notes, data.done) ? notes[data.done] : undefined
  const segments = segmentsStep(to, { org, listing: publicId })
  return (
    <>
      {note && !refusal && <Note tone="ok">{fill(note, { day })}</Note>}
      {refusal && <Refusal code={refusal} to={formatDay(locale, data.world.bounds.to)} />}
      <section className="state-box" aria-label={t.status}>
        <p className="row">
          <Seal side={side} />
          <b>{vocabulary.listingState[state]}</b>
          {state !== 'draft' && state !== 'withdrawn' && (
            <Validity validUntil={validUntil} now={now} />
          )}
          {state !== 'draft' && <FreshBadge confirmedAt={data.confirmedAt} now={now} />}
        </p>
        {state === 'draft' ? (
          <p className="row">
            <span>{t.draft}</span>
            <a className="btn sm" href={segments}>
              {t.toSegments}
            </a>
          </p>
        ) : (
          <p className="row">
            {state !== 'withdrawn' && <a href={to.listing(publicId)}>{t.publicPage}</a>}
            {state === 'published' && (
              <a
                href={to.matches(org, { direction: side === 'demand' ? 'upstream' : 'downstream' })}
              >
                {t.matches}
              </a>
            )}
            <a href={segments}>{t.segments}</a>
          </p>
        )}
        {state !== 'draft' && <Renew data={data} />}
        {state !== 'withdrawn' && <Withdraw draft={state === 'draft'} />}
      </section>
    </>
  )
}

function Refusal({ code, to }: { code: string; to: string }) {
  const t = useWords().listing.manage
  return (
    <Note tone="bad">{code === 'wrong-day' ? fill(t.wrongDay, { day: to }) : t.unpublished}</Note>
  )
}

function Renew({ data }: { data: OwnListingData }) {
  const t = useWords().listing.manage
  const { bounds } = data.world
  return (
    <form method="post" className="row">
      <label htmlFor="renewUntil" className="lbl">
        {t.renewUntil}
      </label>
      <input
        className="in"
        type="date"
        id="renewUntil"
        name="renewUntil"
        min={bounds.from}
        max={bounds.to}
        defaultValue={bounds.usual}
      />
      <button className="btn sm" type="submit" name="intent" value="renew">
        {data.state === 'published' ? t.renewButton.live : t.renewButton.back}
      </button>
      <span className="hint">{t.renewNote}</span>
    </form>
  )
}

/** Asked once more before it happens, without script. */
function Withdraw({ draft }: { draft: boolean }) {
  const t = useWords().listing.manage
  return (
    <details>
      <summary className="dense">{t.withdraw}</summary>
      <form method="post" className="row">
        <span>{draft ? t.discardAsk : t.withdrawAsk}</span>
        <button className="btn sm bad" type="submit" name="intent" value="withdraw">
          {t.withdrawButton}
        </button>
      </form>
    </details>
  )
}
