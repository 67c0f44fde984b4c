/** An expected outcome: a value, or a refusal with a code that a catalogue can speak. */
export type Result<T, E extends string = string> =
  | { ok: true; value: T }
  | { ok: false; error: E; detail?: Record<string, unknown> }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<E extends string>(
  error: E,
  detail?: Record<string, unknown>,
): { ok: false; error: E; detail?: Record<string, unknown> } {
  return detail ? { ok: false, error, detail } : { ok: false, error }
}
