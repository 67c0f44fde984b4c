import { DISMISS_REASONS, NOTE_LIMIT } from '../../domain/matching/decisions.ts'
import { describedBy, Field } from '../form/field.tsx'
import { Icon } from '../primitives/icon.tsx'
import { usePaths, useWords } from '../words.tsx'

type Props = {
  org: string
  target: string
  /** The private note, or null where the firm is not on the shortlist. */
  note: string | null
  /** What was typed and what is wrong, after a refused press. */
  values: Readonly<Record<string, readonly string[]>>
  errors: Readonly<Record<string, string>>
}

/** What to do with a match: shortlist with a note, compare, not for us with a reason, block. One form an act. */
export function MatchActions({ org, target, note, values, errors }: Props) {
  const t = useWords().matching.actions
  const to = usePaths()
  return (
    <section className="say">
      <NoteForm target={target} note={note} typed={values.note?.[0]} error={errors.note} />
      <div className="actbar flat">
        <a className="btn" href={to.compare(org, { with: target })}>
          <Icon name="swap" />
          {t.compare}
        </a>
        <a className="btn txt" href={to.enterprise(target)}>
          {useWords().matching.profile}
        </a>
      </div>
      <DismissForm target={target} error={errors.reason} />
      <BlockForm target={target} />
    </section>
  )
}

type NoteProps = { target: string; note: string | null; typed?: string; error?: string }

function NoteForm({ target, note, typed, error }: NoteProps) {
  const t = useWords().matching.actions
  return (
    <form method="post" className="f">
      <input type="hidden" name="intent" value="shortlist" />
      <input type="hidden" name="target" value={target} />
      <Field id="note" label={t.note} hint={t.noteHint} error={error} optional>
        <textarea
          className="in"
          id="note"
          name="note"
          rows={2}
          maxLength={NOTE_LIMIT}
          defaultValue={typed ?? note ?? ''}
          {...describedBy('note', { hint: t.noteHint, error })}
        />
      </Field>
      <p className="bline">
        <button className="btn pri" type="submit">
          <Icon name="star" />
          {note === null ? t.shortlist : t.saveNote}
        </button>
        {note !== null && <span className="meta">{t.shortlisted}</span>}
      </p>
    </form>
  )
}

export function DismissForm({ target, error }: { target: string; error?: string }) {
  const { matching } = useWords()
  const t = matching.actions
  return (
    <details className="why act-more" open={error !== undefined}>
      <summary>{t.dismiss}</summary>
      <form method="post" className="f">
        <input type="hidden" name="intent" value="dismiss" />
        <input type="hidden" name="target" value={target} />
        <Field id="reason" label={t.dismissLabel} hint={t.dismissHint} error={error}>
          <select
            className="in"
            id="reason"
            name="reason"
            defaultValue=""
            {...describedBy('reason', { hint: t.dismissHint, error })}
          >
            <option value="">–</option>
            {DISMISS_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {matching.dismissReasons[reason]}
              </option>
            ))}
          </select>
        </Field>
        <p>
          <button className="btn sm" type="submit">
            {t.dismissButton}
          </button>
        </p>
      </form>
    </details>
  )
}

function BlockForm({ target }: { target: string }) {
  const t = useWords().matching.actions
  return (
    <details className="why act-more">
      <summary>{t.block}</summary>
      <form method="post" className="f">
        <input type="hidden" name="intent" value="block" />
        <input type="hidden" name="target" value={target} />
        <p className="hint">{t.blockHint}</p>
        <p>
          <button className="btn sm bad" type="submit">
            {t.block}
          </button>
        </p>
      </form>
    </details>
  )
}
