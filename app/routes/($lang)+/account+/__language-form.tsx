import { LOCALES, type Locale } from '#app/paths.ts'
import { Field } from '#app/ui/form/field.tsx'
import { LANGUAGE_NAMES } from '#app/ui/layout/languages.tsx'
import { useWords } from '#app/ui/words.tsx'

export function LanguageForm({ locale }: { locale: Locale }) {
  const t = useWords().account.page
  return (
    <section className="panel">
      <form className="fields" method="post">
        <Field id="locale" label={t.language} hint={t.languageHint}>
          <select
            className="in"
            id="locale"
            name="locale"
            defaultValue={locale}
            aria-describedby="locale-hint"
          >
            {LOCALES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one].long}
              </option>
            ))}
          </select>
        </Field>
        <p className="actbar">
          <button className="btn" type="submit" name="intent" value="language">
            {t.saveLanguage}
          </button>
        </p>
      </form>
    </section>
  )
}
