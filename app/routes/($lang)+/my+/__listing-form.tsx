import { errorList, type FormValues, typed } from '#app/http/form-values.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { describedBy, Field } from '#app/ui/form/field.tsx'
import { useWords } from '#app/ui/words.tsx'
import { ListingFormDetails } from './__listing-form-details.tsx'
import type { ListingFormProps } from './__listing-form-props.ts'
import { ListingFormSpecifications } from './__listing-form-specifications.tsx'

/** One form for new and old: pasting into the first box is enough, everything else sharpens it. */
export function ListingForm(props: ListingFormProps) {
  const t = useWords().listing.form
  const { side, values, errors = {}, submit, children } = props
  return (
    <form method="post" className="lform" noValidate>
      <div>
        {/* Enter presses the first button of a form: it must be this one, not "add a row". */}
        <button className="vh" type="submit" name="intent" value="save" tabIndex={-1} aria-hidden>
          {submit}
        </button>
        <ErrorSummary errors={errorList(errors)} />
        {children}
        <input type="hidden" name="side" value={side} />
        <Field id="body" label={t.body[side]} hint={t.bodyHint[side]} error={errors.body}>
          <textarea
            className="in lbody"
            id="body"
            name="body"
            rows={8}
            maxLength={5_000}
            defaultValue={typed(values, 'body')}
            {...describedBy('body', { hint: true, error: errors.body })}
          />
        </Field>
        <Field id="title" label={t.title} hint={t.titleHint} error={errors.title} optional>
          <input
            className="in"
            id="title"
            name="title"
            maxLength={120}
            defaultValue={typed(values, 'title')}
            {...describedBy('title', { hint: true, error: errors.title })}
          />
        </Field>
        <ListingFormSpecifications {...props} />
      </div>
      <div>
        <ListingFormDetails {...props} />
        <p className="actbar">
          <button className="btn pri" type="submit" name="intent" value="save">
            {submit}
          </button>
        </p>
      </div>
    </form>
  )
}

/** Rows to show for what was typed: two at least, twenty at most. */
export function specificationRowCount(values: FormValues, more = 0): number {
  const numbers = Object.keys(values).map((name) =>
    Number(/^specifications\[(\d{1,2})\]/.exec(name)?.[1] ?? -1),
  )
  return Math.min(20, Math.max(2, Math.max(-1, ...numbers) + 1 + more))
}
