import { type FormValues, typed } from '#app/http/form-values.ts'
import { nameIn } from '#app/i18n/index.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { PositionMark } from '#app/ui/primitives/marks.tsx'
import { useLocale, useWords } from '#app/ui/words.tsx'
import type { SegmentRow } from './__listing-segments.server.ts'

type Props = { rows: readonly SegmentRow[]; values?: FormValues }

/** Cluster › segment, the words that led to it, yes or no; where it is unsure nothing is chosen beforehand. */
export function ListingProposals({ rows, values }: Props) {
  return (
    <>
      {rows.map((row, at) => {
        const kept = values ? typed(values, `answers[${at}].answer`) : null
        return <Proposal key={row.id} row={row} at={at} answer={kept ?? row.answer} />
      })}
    </>
  )
}

function Proposal({ row, at, answer }: { row: SegmentRow; at: number; answer: string | null }) {
  const t = useWords().listing.segments
  const locale = useLocale()
  const name = `${nameIn(locale, row.cluster)} › ${nameIn(locale, row)}`
  return (
    <div className="prop" role="group" aria-label={name}>
      <input type="hidden" name={`answers[${at}].segment`} value={row.id} />
      <div className="t">
        <PositionMark position={row.position} />
        <span>{name}</span>
        {row.answer === null && (
          <span className="bdg warn">
            <Icon name="warn" />
            <b>{t.unsure}</b>
          </span>
        )}
      </div>
      <p className="because">{row.because.length > 0 ? <Because row={row} /> : t.byHand}</p>
      <div className="yn">
        {(['yes', 'no'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              className={one}
              name={`answers[${at}].answer`}
              value={one}
              defaultChecked={answer === one}
            />
            {t[one]}
          </label>
        ))}
      </div>
    </div>
  )
}

/** 因为 “谐波减速器”: the quotes stand in the sentence where its place is. */
function Because({ row }: { row: SegmentRow }) {
  const t = useWords().listing.segments
  const [before = '', after = ''] = t.because.split('{quotes}')
  return (
    <>
      {before}
      {row.because.map(({ text, mark }, at) => (
        <span key={`${at} ${text}`}>
          {mark !== null && <sup className="fn">{mark}</sup>}
          <q>{text}</q>{' '}
        </span>
      ))}
      {after}
    </>
  )
}
