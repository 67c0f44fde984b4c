import { ORGANISATION_KINDS, SIZE_CLASSES } from '#app/domain/enterprise/types.ts'
import {
  type FormState,
  optionsOf,
  SelectField,
  TextBox,
  TextField,
  TickField,
} from '#app/ui/enterprise/form-controls.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Names, kind, what it says of itself, and how it may be reached in public. */
export function ProfileFields({ form }: { form: FormState }) {
  const { enterprise, vocabulary: v } = useWords()
  const t = enterprise.fields
  return (
    <>
      <fieldset className="group cols">
        <legend>{enterprise.profile.namesTitle}</legend>
        <TextField form={form} name="nameHans" label={t.nameHans} hint={t.nameHansHint} />
        <TextField form={form} name="nameHant" label={t.nameHant} optional />
        <TextField form={form} name="nameEn" label={t.nameEn} optional />
        <TextField
          form={form}
          name="shortName"
          label={t.shortName}
          hint={t.shortNameHint}
          maxLength={40}
          optional
        />
        <SelectField
          form={form}
          name="kind"
          label={t.kind}
          options={optionsOf(ORGANISATION_KINDS, v.organisationKind)}
        />
        <SelectField
          form={form}
          name="sizeClass"
          label={t.sizeClass}
          empty={enterprise.notChosen}
          options={optionsOf(SIZE_CLASSES, v.sizeClass)}
          optional
        />
        <TextField
          form={form}
          name="foundedYear"
          label={t.foundedYear}
          inputMode="numeric"
          maxLength={4}
          optional
        />
      </fieldset>
      <fieldset className="group">
        <legend>{enterprise.profile.aboutTitle}</legend>
        <TextBox form={form} name="about" label={t.about} hint={t.aboutHint} rows={8} />
        <TextField form={form} name="website" label={t.website} maxLength={300} optional />
        <TickField form={form} name="showWebsite" label={t.showWebsite} />
        <TextField
          form={form}
          name="switchboard"
          label={t.switchboard}
          hint={t.switchboardHint}
          maxLength={40}
          optional
        />
        <TickField form={form} name="showSwitchboard" label={t.showSwitchboard} />
      </fieldset>
    </>
  )
}
