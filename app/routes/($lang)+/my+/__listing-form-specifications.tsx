import { typed } from '#app/http/form-values.ts'
import { fill } from '#app/i18n/fill.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { ListingFormProps } from './__listing-form-props.ts'

type Props = Pick<ListingFormProps, 'values' | 'errors' | 'rows'>

/** Rows of name, bounds, unit and words; a button adds one without script. */
export function ListingFormSpecifications({ values, errors = {}, rows }: Props) {
  const t = useWords().listing.form
  const columns = [
    { field: 'name', label: t.specName, wide: true, limit: 60 },
    { field: 'min', label: t.specMin, number: true, limit: 40 },
    { field: 'max', label: t.specMax, number: true, limit: 40 },
    { field: 'unit', label: t.specUnit, limit: 30 },
    { field: 'text', label: t.specText, wide: true, limit: 200 },
  ]
  return (
    <fieldset id="specifications">
      <legend>{t.specifications}</legend>
      <p className="hint">{t.specificationsHint}</p>
      <div>
        {Array.from({ length: rows }, (_, at) => (
          <div
            className="specrow"
            key={at}
            role="group"
            aria-label={fill(t.specification, { n: at + 1 })}
          >
            {columns.map(({ field, label, wide, number, limit }) => {
              const name = `specifications[${at}].${field}`
              return (
                <label key={field} className={wide ? 'sf wide' : 'sf'}>
                  <span>{label}</span>
                  <input
                    className="in"
                    id={name}
                    name={name}
                    maxLength={limit}
                    inputMode={number ? 'decimal' : undefined}
                    defaultValue={typed(values, name)}
                    aria-invalid={errors[name] ? true : undefined}
                    aria-describedby={errors[name] ? `${name}-error` : undefined}
                  />
                </label>
              )
            })}
            {columns.map(({ field }) => {
              const name = `specifications[${at}].${field}`
              return errors[name] ? (
                <span className="err" id={`${name}-error`} key={field}>
                  <Icon name="warn" />
                  {errors[name]}
                </span>
              ) : null
            })}
          </div>
        ))}
      </div>
      {errors.specifications && <span className="err">{errors.specifications}</span>}
      <p>
        <button
          className="btn sm"
          type="submit"
          name="intent"
          value="add-specification"
          formAction="#specifications"
        >
          <Icon name="plus" />
          {t.addSpecification}
        </button>
      </p>
    </fieldset>
  )
}
