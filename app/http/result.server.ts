import { data } from '@remix-run/node'
import type { Result } from '#app/domain/result.ts'
import { fill } from '#app/i18n/fill.ts'
import type { FormErrors, FormValues } from './form-values.ts'

/** Refusals that are more than a wrong field; every other code is one the person can mend. */
const STATUS: Readonly<Record<string, number>> = {
  'not-found': 404,
  forbidden: 403,
  stale: 409,
  throttled: 429,
}
const UNPROCESSABLE = 422

export function refusalStatus(code: string): number {
  return STATUS[code] ?? UNPROCESSABLE
}

type Refusal = Extract<Result<never>, { ok: false }>

/** A refusal in words: `words` has a sentence for its code, with places for its details. */
export function speakRefusal(
  words: Readonly<Record<string, string>>,
  { error, detail = {} }: Refusal,
): string {
  const values = Object.entries(detail).map(([name, value]) => [name, String(value)])
  return fill(words[error] ?? error, Object.fromEntries(values))
}

/** The value, or the refusal as a Response that the error page speaks. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Response(null, { status: refusalStatus(result.error) })
}

/** The answer of an action whose form must be mended: faults beside the fields, typed values kept. */
export function refusedForm(
  { values, errors }: { values: FormValues; errors: FormErrors },
  code = 'invalid',
) {
  return data({ errors, values }, { status: refusalStatus(code) })
}
