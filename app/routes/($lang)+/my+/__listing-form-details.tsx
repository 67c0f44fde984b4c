import { CERTIFICATES } from '#app/domain/enterprise/types.ts'
import { LISTING_KINDS_IN_USE } from '#app/domain/listing/types.ts'
import { PERIODS, UNITS } from '#app/domain/quantity/types.ts'
import { typed } from '#app/http/form-values.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatDay } from '#app/i18n/format/dates.ts'
import { nameIn } from '#app/i18n/index.ts'
import { describedBy, Field } from '#app/ui/form/field.tsx'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { useLocale, useWords } from '#app/ui/words.tsx'
import type { ListingFormProps } from './__listing-form-props.ts'
import type { PlaceOption } from './__listing-world.server.ts'

/** Kind, quantity, validity, certificates, places: none of them has to be touched. */
export function ListingFormDetails({ world, side, values, errors = {} }: ListingFormProps) {
  const t = useWords()
  const f = t.listing.form
  const locale = useLocale()
  const kind = typed(values, 'kind') || 'product'
  return (
    <>
      <fieldset>
        <legend>{f.kind}</legend>
        <div className="yn">
          {LISTING_KINDS_IN_USE.map((one) => (
            <label key={one}>
              <input type="radio" name="kind" value={one} defaultChecked={kind === one} />
              {t.vocabulary.listingKind[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <Quantity values={values} errors={errors} />
      <Field
        id="validUntil"
        label={f.validUntil}
        hint={fill(f.validHint, { day: formatDay(locale, world.bounds.to) })}
        error={errors.validUntil}
      >
        <input
          className="in"
          type="date"
          id="validUntil"
          name="validUntil"
          min={world.bounds.from}
          max={world.bounds.to}
          defaultValue={typed(values, 'validUntil') || world.bounds.usual}
          {...describedBy('validUntil', { hint: true, error: errors.validUntil })}
        />
      </Field>
      <Choose
        id="certificates"
        name="certificates"
        title={f.certificates[side]}
        chosen={values.certificates ?? []}
        options={CERTIFICATES.map((name) => ({ value: name, label: name }))}
        error={errors.certificates ?? errors.otherCertificates}
      >
        <Field id="otherCertificates" label={f.otherCertificates} error={errors.otherCertificates}>
          <input
            className="in"
            id="otherCertificates"
            name="otherCertificates"
            maxLength={400}
            defaultValue={typed(values, 'otherCertificates')}
          />
        </Field>
      </Choose>
      <Choose
        id="regions"
        name="regions"
        title={f.regions[side]}
        note={f.regionsHint}
        chosen={values.regions ?? []}
        options={placeOptions(world, values.regions ?? []).map((one) => ({
          value: one.code,
          label: nameIn(locale, one),
        }))}
        error={errors.regions}
      />
    </>
  )
}

/** Areas, then cities, then what an earlier edit chose beyond them. */
function placeOptions(
  { layers, cities }: ListingFormProps['world'],
  chosen: readonly string[],
): PlaceOption[] {
  const offered = [...layers, ...cities]
  const others = chosen.filter((code) => !offered.some((one) => one.code === code))
  return [...offered, ...others.map((code) => ({ code, zh: code, en: code }))]
}

function Quantity({ values, errors = {} }: Pick<ListingFormProps, 'values' | 'errors'>) {
  const { listing, vocabulary } = useWords()
  const t = listing.form
  const fault = errors['quantity.amount'] ?? errors['quantity.unit'] ?? errors['quantity.period']
  return (
    <fieldset>
      <legend>{t.quantity}</legend>
      <div className="qrow">
        <label className="sf">
          <span>{t.amount}</span>
          <input
            className="in"
            id="quantity.amount"
            name="quantity.amount"
            inputMode="decimal"
            maxLength={40}
            defaultValue={typed(values, 'quantity.amount')}
            aria-invalid={errors['quantity.amount'] ? true : undefined}
          />
        </label>
        <label className="sf">
          <span>{t.unit}</span>
          <select
            className="in"
            id="quantity.unit"
            name="quantity.unit"
            defaultValue={typed(values, 'quantity.unit')}
            aria-invalid={errors['quantity.unit'] ? true : undefined}
          >
            <option value="">{t.noUnit}</option>
            {UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {vocabulary.units[unit]}
              </option>
            ))}
          </select>
        </label>
        <label className="sf">
          <span>{t.period}</span>
          <select
            className="in"
            id="quantity.period"
            name="quantity.period"
            defaultValue={typed(values, 'quantity.period') || 'once'}
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {vocabulary.period[period]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {fault && (
        <span className="err">
          <Icon name="warn" />
          {fault}
        </span>
      )}
    </fieldset>
  )
}

type ChooseProps = {
  id: string
  name: string
  title: string
  note?: string
  chosen: readonly string[]
  options: readonly { value: string; label: string }[]
  error?: string
  children?: React.ReactNode
}

/** Many tick boxes, folded away until wanted; the summary says how many are ticked. */
function Choose({ id, name, title, note, chosen, options, error, children }: ChooseProps) {
  const t = useWords().listing.form
  const hint = chosen.length > 0 ? fill(t.chosen, { n: chosen.length }) : note
  return (
    <details className="choose" id={id} open={error !== undefined}>
      <summary>
        <Icon name="down" />
        {title}
        {hint && <span className="hint">{hint}</span>}
      </summary>
      <div className="cks">
        {options.map(({ value, label }) => (
          <label key={value} className="ck">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
      {children}
      {error && !children && (
        <span className="err">
          <Icon name="warn" />
          {error}
        </span>
      )}
    </details>
  )
}
