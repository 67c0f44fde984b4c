import { getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Ports } from '../ports.ts'

/**
 * All rows in one statement with one parameter, whatever their number: thousands of placeholders cost more than
 * the rows. Every row has the columns of the first.
 */
export async function insertRows<T extends PgTable>(
  { db }: Pick<Ports, 'db'>,
  { table, rows }: { table: T; rows: readonly T['$inferInsert'][] },
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first)
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )
  const json = JSON.stringify(
    rows.map((row) => {
      const values = row as Record<string, unknown>
      return Object.fromEntries(columns.map(([key, { name }]) => [name, values[key]]))
    }),
  )
  await db.execute(
    sql`insert into ${table} (${names})
      select ${names} from json_populate_recordset(null::${table}, ${json}::json)`,
  )
}
