import { QUALIFICATIONS } from '#app/domain/enterprise/types.ts'
import { nameIn } from '#app/i18n/index.ts'
import { type FormState, TextField, TickField } from '#app/ui/enterprise/form-controls.tsx'
import { useLocale, useWords } from '#app/ui/words.tsx'

/** Every qualification as a tick with its day; the code travels in a hidden field. */
export function Qualifications({ form }: { form: FormState }) {
  const { enterprise, vocabulary } = useWords()
  const t = enterprise.fields
  return (
    <fieldset className="group" id="qualifications">
      <legend>{enterprise.profile.qualificationsTitle}</legend>
      <p className="hint">{enterprise.profile.qualificationsHint}</p>
      {QUALIFICATIONS.map((code, at) => {
        const name = `qualifications[${at}]`
        return (
          <div className="listrow" key={code}>
            <input type="hidden" name={`${name}.code`} value={code} />
            <TickField form={form} name={`${name}.held`} label={vocabulary.qualification[code]} />
            <TextField
              form={form}
              name={`${name}.statedOn`}
              label={t.statedOn}
              type="date"
              optional
            />
            <TextField
              form={form}
              name={`${name}.expiresOn`}
              label={t.expiresOn}
              type="date"
              optional
            />
          </div>
        )
      })}
    </fieldset>
  )
}

type Market = { id: string; zh: string; en: string }

export function Markets({ form, markets }: { form: FormState; markets: readonly Market[] }) {
  const t = useWords().enterprise.profile
  const locale = useLocale()
  return (
    <fieldset className="group" id="markets">
      <legend>{t.marketsTitle}</legend>
      <div className="ticks">
        {markets.map((one) => (
          <TickField
            key={one.id}
            form={form}
            name="markets"
            value={one.id}
            label={nameIn(locale, one)}
          />
        ))}
      </div>
    </fieldset>
  )
}
