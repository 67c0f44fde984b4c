import type { ReactNode } from 'react'
import { rowCount } from '#app/domain/input/row-values.ts'
import type { FormState } from '#app/ui/enterprise/form-controls.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  form: FormState
  /** Name of the list, and of a field that each row has. */
  list: string
  field: string
  legend: string
  hint?: string
  most: number
  /** The fields of a row; `name` is `sites[0]`. */
  row: (name: string) => ReactNode
}

/** Rows of a list with one empty row behind; the buttons work as plain submits. */
export function RowList({ form, list, field, legend, hint, most, row }: Props) {
  const t = useWords().enterprise
  const stored = rowCount(form.values, list)
  const shown = Math.min(Math.max(stored, 1), most)
  const error = form.errors[list]
  return (
    <fieldset className={error ? 'group bad' : 'group'} id={list}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {error && <p className="err">{error}</p>}
      {Array.from({ length: shown }, (_, at) => (
        <div className="listrow" key={at}>
          {row(`${list}[${at}]`)}
          {at < stored && (
            <button
              className="btn sm txt"
              type="submit"
              name="intent"
              value={`remove:${list}:${at}`}
              aria-label={`${t.removeRow} ${legend} ${at + 1}`}
            >
              {t.removeRow}
            </button>
          )}
        </div>
      ))}
      {shown < most && (
        <button
          className="btn sm"
          type="submit"
          name="intent"
          value={`add:${list}:${field}`}
          aria-label={`${t.optionsMore} ${legend}`}
        >
          {t.optionsMore}
        </button>
      )}
    </fieldset>
  )
}
