import { count } from '../../i18n/fill.ts'
import { useWords } from '../words.tsx'

/** On top of a refused form: every error with a link to its field; it takes the focus. */
export function ErrorSummary({ errors }: { errors: readonly { id: string; message: string }[] }) {
  const t = useWords().common
  if (errors.length === 0) return null
  return (
    <div className="note bad" role="alert" tabIndex={-1} data-focus>
      <p>
        <b>{count(t.toMend, errors.length)}</b>
      </p>
      {errors.map((error) => (
        <p key={error.id}>
          <a href={`#${error.id}`}>{error.message}</a>
        </p>
      ))}
    </div>
  )
}
