import type { FormErrors } from '#app/http/form-values.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { EmailField, PasswordField } from './__fields.tsx'

type Props = { next: string | null; email: string; errors?: FormErrors; label: string }

export function SignInForm({ next, email, errors, label }: Props) {
  const t = useWords().account
  const to = usePaths()
  return (
    <form
      className="fields"
      id="form"
      method="post"
      action={to.signIn(next ?? undefined)}
      noValidate
    >
      <EmailField value={email} error={errors?.email} />
      <PasswordField label={t.password} error={errors?.password} />
      <p className="actbar">
        <button className="btn pri" type="submit">
          {label}
        </button>
        <a className="btn txt" href={to.forgotPassword()}>
          {t.signIn.forgot}
        </a>
      </p>
    </form>
  )
}
