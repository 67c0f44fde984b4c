import type { FormErrors } from '#app/http/form-values.ts'
import { describedBy, Field } from '#app/ui/form/field.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { email: string; errors: FormErrors }

export function PasswordForm({ email, errors }: Props) {
  const t = useWords().account
  return (
    <section className="panel">
      <div className="sec-h">
        <h2>{t.page.changePassword}</h2>
      </div>
      <p className="hint">{t.page.changePasswordHint}</p>
      <form className="fields" id="form" method="post" noValidate>
        <input name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field id="oldPassword" label={t.oldPassword} error={errors.oldPassword}>
          <input
            className="in"
            id="oldPassword"
            name="oldPassword"
            type="password"
            autoComplete="current-password"
            {...describedBy('oldPassword', { error: errors.oldPassword })}
          />
        </Field>
        <Field
          id="newPassword"
          label={t.newPassword}
          hint={t.passwordHint}
          error={errors.newPassword}
        >
          <input
            className="in"
            id="newPassword"
            name="newPassword"
            type="password"
            autoComplete="new-password"
            {...describedBy('newPassword', { hint: true, error: errors.newPassword })}
          />
        </Field>
        <p className="actbar">
          <button className="btn" type="submit" name="intent" value="password">
            {t.page.savePassword}
          </button>
        </p>
      </form>
    </section>
  )
}
