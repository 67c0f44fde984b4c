import { describedBy, Field } from '#app/ui/form/field.tsx'
import { useWords } from '#app/ui/words.tsx'

type Email = { error?: string; value?: string }

export function EmailField({ error, value }: Email) {
  const t = useWords().account
  return (
    <Field id="email" label={t.email} error={error}>
      <input
        className="in"
        id="email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        defaultValue={value}
        {...describedBy('email', { error })}
      />
    </Field>
  )
}

type Password = { label: string; error?: string; chosen?: boolean }

/** Pasting and password managers are welcome; what was typed never comes back. `chosen`: a new one is asked for. */
export function PasswordField({ label, error, chosen = false }: Password) {
  const t = useWords().account
  const hint = chosen ? t.passwordHint : undefined
  return (
    <Field id="password" label={label} hint={hint} error={error}>
      <input
        className="in"
        id="password"
        name="password"
        type="password"
        autoComplete={chosen ? 'new-password' : 'current-password'}
        {...describedBy('password', { hint, error })}
      />
    </Field>
  )
}
