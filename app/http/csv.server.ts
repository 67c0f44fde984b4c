import { stringify } from 'csv-stringify/sync'

/** A table as a file that spreadsheets open: with a byte order mark, and no cell that runs as a formula. */
export function csvResponse(rows: readonly (readonly string[])[], name: string): Response {
  const body = stringify(rows as string[][], { bom: true, escape_formulas: true })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
