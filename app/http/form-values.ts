/** What was typed, by field name; a repeated field has several values. Passwords are never in it. */
export type FormValues = Readonly<Record<string, readonly string[]>>
export type FormErrors = Readonly<Record<string, string>>

/** The kept value of a field, for `defaultValue`. */
export function typed(values: FormValues | undefined, name: string): string {
  return values?.[name]?.[0] ?? ''
}

/** For an ErrorSummary: the id of a control is the name of its field. */
export function errorList(errors: FormErrors | undefined): { id: string; message: string }[] {
  return Object.entries(errors ?? {}).map(([id, message]) => ({ id, message }))
}
