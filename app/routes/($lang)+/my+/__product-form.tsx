import { OFFER_SIDES } from '#app/domain/enterprise/types.ts'
import { PERIODS, UNITS } from '#app/domain/quantity/types.ts'
import type { FormErrors } from '#app/http/form-values.ts'
import { fill } from '#app/i18n/fill.ts'
import { optionsOf, SelectField, TextField, valueIn } from '#app/ui/enterprise/form-controls.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import type { OpenedProduct } from './__products-action.server.ts'
import { RowList } from './__row-list.tsx'

type Props = { publicId: string; version: string; opened: OpenedProduct; errors: FormErrors }

/** One product or need with its specifications. */
export function ProductForm({ publicId, version, opened, errors }: Props) {
  const { enterprise, vocabulary: v } = useWords()
  const t = enterprise.fields
  const p = enterprise.products
  const to = usePaths()
  const form = { values: opened.values, errors }
  const need = valueIn(form, 'side') === 'needs'
  return (
    <form method="post" action={to.products(publicId)} className="sheet wide" noValidate>
      <button className="vh" type="submit" name="intent" value="save" tabIndex={-1}>
        {p.save}
      </button>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="id" value={opened.id} />
      <input type="hidden" name="base" value={opened.base} />
      <fieldset className="group cols">
        <legend>
          {opened.id
            ? fill(p.editTitle, { name: valueIn(form, 'name') })
            : need
              ? p.addNeeds
              : p.addOffers}
        </legend>
        <TextField form={form} name="name" label={t.name} />
        <SelectField
          form={form}
          name="side"
          label={t.side}
          options={optionsOf(OFFER_SIDES, v.offerSide)}
        />
        <TextField
          form={form}
          name="quantity.amount"
          label={need ? t.volume : t.capacity}
          inputMode="decimal"
          maxLength={20}
          optional
        />
        <SelectField
          form={form}
          name="quantity.unit"
          label={t.quantityUnit}
          empty={enterprise.notChosen}
          options={optionsOf(UNITS, v.units)}
          optional
        />
        <SelectField
          form={form}
          name="quantity.period"
          label={t.period}
          empty={enterprise.notChosen}
          options={optionsOf(PERIODS, v.period)}
          optional
        />
        <TextField
          form={form}
          name="minimumOrder"
          label={t.minimumOrder}
          inputMode="decimal"
          maxLength={20}
          optional
        />
        <TextField
          form={form}
          name="hsCode"
          label={t.hsCode}
          hint={t.hsCodeHint}
          maxLength={20}
          optional
        />
      </fieldset>
      <RowList
        form={form}
        list="specifications"
        field="name"
        legend={t.specifications}
        most={20}
        row={(name) => (
          <>
            <TextField
              form={form}
              name={`${name}.name`}
              label={t.specificationName}
              maxLength={60}
            />
            <TextField
              form={form}
              name={`${name}.min`}
              label={t.min}
              inputMode="decimal"
              maxLength={20}
              optional
            />
            <TextField
              form={form}
              name={`${name}.max`}
              label={t.max}
              inputMode="decimal"
              maxLength={20}
              optional
            />
            <TextField form={form} name={`${name}.unit`} label={t.unit} maxLength={30} optional />
            <TextField form={form} name={`${name}.text`} label={t.text} optional />
          </>
        )}
      />
      <div className="actbar">
        <button className="btn pri" type="submit" name="intent" value="save">
          {p.save}
        </button>
        <a className="btn txt" href={to.products(publicId)}>
          {p.cancel}
        </a>
      </div>
    </form>
  )
}
