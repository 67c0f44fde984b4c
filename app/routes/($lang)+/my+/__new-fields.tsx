import type { RegionGroup } from '#app/domain/enterprise/region-choices.ts'
import {
  IDENTIFIER_SCHEMES,
  ORGANISATION_KINDS,
  SIZE_CLASSES,
} from '#app/domain/enterprise/types.ts'
import {
  type FormState,
  optionsOf,
  SelectField,
  TextField,
  TickField,
  valueIn,
} from '#app/ui/enterprise/form-controls.tsx'
import { RegionSelect } from '#app/ui/enterprise/region-select.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { form: FormState; regions: readonly RegionGroup[] }

/** The first step in four groups. A failing check digit asks to be confirmed, once it has failed. */
export function NewFields({ form, regions }: Props) {
  const { onboarding, enterprise, vocabulary: v } = useWords()
  const t = enterprise.fields
  const doubted =
    form.errors['identifier.number'] === enterprise.faults.identifier_check ||
    valueIn(form, 'identifier.confirmed') !== ''
  return (
    <>
      <fieldset className="group">
        <legend>{onboarding.new.whoTitle}</legend>
        <TextField form={form} name="nameHans" label={t.nameHans} hint={t.nameHansHint} />
        <TextField form={form} name="nameHant" label={t.nameHant} optional />
        <TextField form={form} name="nameEn" label={t.nameEn} optional />
        <SelectField
          form={form}
          name="kind"
          label={t.kind}
          options={optionsOf(ORGANISATION_KINDS, v.organisationKind)}
        />
      </fieldset>
      <fieldset className="group">
        <legend>{onboarding.new.numberTitle}</legend>
        <SelectField
          form={form}
          name="identifier.scheme"
          label={t.scheme}
          options={optionsOf(IDENTIFIER_SCHEMES, v.identifierScheme)}
        />
        <TextField
          form={form}
          name="identifier.number"
          label={t.number}
          hint={t.numberHint}
          maxLength={60}
        />
        {doubted && <TickField form={form} name="identifier.confirmed" label={t.numberConfirm} />}
      </fieldset>
      <fieldset className="group">
        <legend>{onboarding.new.placeTitle}</legend>
        <RegionSelect
          form={form}
          name="registeredRegion"
          label={t.registeredRegion}
          groups={regions}
        />
        <RegionSelect
          form={form}
          name="plantRegion"
          label={t.plantRegion}
          hint={t.plantRegionHint}
          groups={regions}
          optional
        />
      </fieldset>
      <fieldset className="group">
        <legend>{onboarding.new.moreTitle}</legend>
        <TextField
          form={form}
          name="foundedYear"
          label={t.foundedYear}
          inputMode="numeric"
          maxLength={4}
          optional
        />
        <SelectField
          form={form}
          name="sizeClass"
          label={t.sizeClass}
          hint={t.sizeHint}
          empty={enterprise.notChosen}
          options={optionsOf(SIZE_CLASSES, v.sizeClass)}
          optional
        />
      </fieldset>
    </>
  )
}
