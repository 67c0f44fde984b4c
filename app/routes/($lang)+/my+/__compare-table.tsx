import { count } from '#app/i18n/fill.ts'
import type { ComparedFirm } from '#app/services/matching/compare-firms.server.ts'
import { type CompareRow, compareRows } from '#app/ui/matching/compare-rows.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

/** Two to four firms as columns, criteria as rows; what differs first, what is the same folded. */
export function CompareTable({ firms }: { firms: readonly ComparedFirm[] }) {
  const words = useWords()
  const t = words.matching.compare
  const { differing, same } = compareRows(firms, { words, locale: useLocale() })
  return (
    <>
      <div className="scroll-x">
        <table className={`cmp n${firms.length}`}>
          <caption className="vh">{t.differing}</caption>
          <Head firms={firms} />
          <tbody>
            {differing.map((row) => (
              <Row key={row.name} row={row} firms={firms} />
            ))}
          </tbody>
        </table>
      </div>
      {same.length > 0 && (
        <details className="why c-same">
          <summary>
            {count(t.same, same.length)}
            <Icon name="down" />
          </summary>
          <dl className="kv">
            {same.map((row) => (
              <div key={row.name}>
                <dt>{t.rows[row.name]}</dt>
                <dd>{row.cells[0] || t.none}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function Head({ firms }: { firms: readonly ComparedFirm[] }) {
  const t = useWords().matching.table
  const to = usePaths()
  return (
    <thead>
      <tr>
        <th scope="col">{t.item}</th>
        {firms.map((firm) => (
          <th key={firm.publicId} scope="col">
            <a href={to.enterprise(firm.publicId)}>{firm.name}</a>{' '}
            <SampleTag sample={firm.sample} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Row({ row, firms }: { row: CompareRow; firms: readonly ComparedFirm[] }) {
  const t = useWords().matching.compare
  return (
    <tr>
      <th scope="row">{t.rows[row.name]}</th>
      {firms.map((firm, place) => {
        const cell = row.cells[place] || t.none
        return (
          <td key={firm.publicId} data-l={firm.name}>
            {row.best.includes(place) ? (
              <>
                <b>{cell}</b> <small>{row.word}</small>
              </>
            ) : (
              cell
            )}
          </td>
        )
      })}
    </tr>
  )
}
