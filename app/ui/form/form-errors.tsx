import { ErrorSummary } from './error-summary.tsx'

/** Over a refused form: what belongs to no field (`form`) as it is, then the faults of fields with links to them. */
export function FormErrors({ errors = {} }: { errors?: Readonly<Record<string, string>> }) {
  const { form, ...fields } = errors
  return (
    <>
      {form && (
        <div className="note bad" role="alert" tabIndex={-1} data-focus>
          <p>
            <b>{form}</b>
          </p>
        </div>
      )}
      <ErrorSummary errors={Object.entries(fields).map(([id, message]) => ({ id, message }))} />
    </>
  )
}
