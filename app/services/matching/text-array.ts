import { type SQL, sql } from 'drizzle-orm'

/** A list of texts as one SQL array, each a parameter. */
export function textArray(values: readonly string[]): SQL {
  const parameters = values.map((value) => sql`${value}`)
  return sql`array[${sql.join(parameters, sql`, `)}]::text[]`
}
