import { useWords } from '../words.tsx'
import { ResultRow } from './result-row.tsx'
import type { SearchView } from './types.ts'

/** Firms and listings; specifications stand in columns where the rows share them. */
export function ResultTable({ view: { rows, columns, now } }: { view: SearchView }) {
  const t = useWords().search
  return (
    <div className="res">
      <table>
        <caption className="vh">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columnWhat}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
            <th scope="col">{t.columnTrust}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ResultRow key={row.key} row={row} columns={columns} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
