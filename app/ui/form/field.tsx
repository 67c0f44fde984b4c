import type { ReactNode } from 'react'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'

type Props = {
  /** Id of the control; the hint is `<id>-hint`, the error `<id>-error`. */
  id: string
  label: string
  hint?: ReactNode
  error?: string
  optional?: boolean
  children: ReactNode
}

/** Label above, hint under it, the control, the error under the control with how to mend it. */
export function Field({ id, label, hint, error, optional = false, children }: Props) {
  const t = useWords().common
  return (
    <div className={error ? 'f bad' : 'f'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="hint"> {t.optional}</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span className="err" id={`${id}-error`}>
          <Icon name="warn" />
          {error}
        </span>
      )}
    </div>
  )
}

/** The `aria` attributes of a control inside a Field. */
export function describedBy(id: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
}
