/** The fields of a record as an editor has them. */
export type Fields = Readonly<Record<string, unknown>>

/** A short mark of each field's value when the form was opened; it travels in the form. */
export type Marks = Readonly<Record<string, string>>

/** A field that somebody else changed meanwhile; `kept` says whose value the form now shows. */
export type FieldConflict = {
  field: string
  theirs: unknown
  yours: unknown
  kept: 'theirs' | 'yours'
}

/** Two editors of one record: what the first changed, and the form (with its marks) the second goes on with. */
export type Conflict<T extends Fields> = { merged: T; conflicts: FieldConflict[]; base: Marks }

export function marksOf(fields: Fields): Marks {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, markOf(value)]))
}

/**
 * Three sides of an edit: what the form was opened with (`base`, as marks), what stands there now, what was
 * typed. What only one side changed is taken from that side; where both did, the typed value stays. Without
 * marks every difference counts as changed by both: nothing typed is ever lost.
 */
export function mergeEdits<T extends Fields>(sides: {
  base: Marks | null
  theirs: T
  yours: T
}): Conflict<T> {
  const { base, theirs, yours } = sides
  const merged: Record<string, unknown> = { ...yours }
  const conflicts: FieldConflict[] = []
  for (const field of Object.keys(yours)) {
    const [opened, their, your] = [base?.[field], markOf(theirs[field]), markOf(yours[field])]
    if (their === your || their === opened) continue
    const kept = your === opened ? 'theirs' : 'yours'
    if (kept === 'theirs') merged[field] = theirs[field]
    conflicts.push({ field, theirs: theirs[field], yours: yours[field], kept })
  }
  return { merged: merged as T, conflicts, base: marksOf(theirs) }
}

export function writeMarks(marks: Marks): string {
  return JSON.stringify(marks)
}

/** Marks as they came back; anything else is no marks. */
export function readMarks(text: string): Marks | null {
  if (text.length > 4_000) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const entries = Object.entries(value)
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? Object.fromEntries(entries)
      : null
  } catch {
    return null
  }
}

/** FNV-1a over the value's canonical text, twice with different starts: 64 bits are enough to see a change. */
function markOf(value: unknown): string {
  const text = canonical(value)
  return [0x811c9dc5, 0x1b873593].map((start) => fnv1a(text, start).toString(36)).join('-')
}

function fnv1a(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** JSON with sorted keys; what is absent, null or undefined is the same. */
function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined && one !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`
}
