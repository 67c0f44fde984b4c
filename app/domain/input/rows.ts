import { z } from 'zod'
import { LIST_LIMIT } from './fields.ts'

/**
 * Rows of a list. A row whose named fields are all empty is no row: it is dropped, and the numbers of the
 * others, which faults are named by, stay as typed.
 */
export function rowsOf<T extends z.ZodType>(
  row: T,
  { unlessBlank, limit = LIST_LIMIT }: { unlessBlank: readonly string[]; limit?: number },
) {
  const optional = z.preprocess(
    (value) => (isBlank(value, unlessBlank) ? null : value),
    row.nullable(),
  )
  return z
    .array(optional)
    .max(limit, 'too_many')
    .optional()
    .default([])
    .transform((list) => list.filter((one): one is NonNullable<typeof one> => one !== null))
}

function isBlank(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return true
  const fields = value as Record<string, unknown>
  return names.every((name) => {
    const field = fields[name]
    return field === undefined || (typeof field === 'string' && field.trim() === '')
  })
}
