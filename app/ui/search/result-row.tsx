import { fill } from '../../i18n/fill.ts'
import { formatDay } from '../../i18n/format/dates.ts'
import { FreshBadge, TrustBadge } from '../primitives/badges.tsx'
import { NoWrap, PositionMark, SampleTag, Seal } from '../primitives/marks.tsx'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { Marked } from './marked.tsx'
import type { SearchRow } from './types.ts'

type Props = { row: SearchRow; columns: readonly string[]; now: string }

export function ResultRow({ row, columns, now }: Props) {
  const t = useWords().search
  return (
    <tr className={row.stale ? 'stale' : undefined}>
      <td>
        <div className="r-main">
          {row.side ? <Seal side={row.side} /> : <FirmSeal />}
          <div>
            <Names row={row} />
            <Facts row={row} />
            <Reasons row={row} />
          </div>
        </div>
      </td>
      {columns.map((column) => (
        <Specification key={column} row={row} column={column} />
      ))}
      <td className="r-s" data-l={t.columnTrust}>
        <TrustBadge verifiedOn={row.verifiedOn} />
        <br className="only-lg" />
        <FreshBadge confirmedAt={row.confirmedAt} now={now} />
      </td>
    </tr>
  )
}

function FirmSeal() {
  const t = useWords()
  return (
    <span className="seal e" title={t.search.tabs.enterprise}>
      {t.vocabulary.seal.enterprise}
    </span>
  )
}

function Names({ row }: { row: SearchRow }) {
  const to = usePaths()
  const href = row.kind === 'listing' ? to.listing(row.publicId) : to.enterprise(row.publicId)
  return (
    <>
      <div className="r-t">
        <a className="q" href={href}>
          <Marked pieces={row.title} />
        </a>{' '}
        {row.kind === 'enterprise' && <SampleTag sample={row.sample} />}
      </div>
      {row.firm && (
        <div className="r-f">
          <Marked pieces={row.firm} /> {row.kind === 'listing' && <SampleTag sample={row.sample} />}
        </div>
      )}
    </>
  )
}

/** Where it stands in the chain, where it works, what it holds or asks for. */
function Facts({ row }: { row: SearchRow }) {
  const t = useWords().search
  const locale = useLocale()
  const names = row.certificates.slice(0, 3).join(t.separator)
  return (
    <div className="r-m">
      {row.positions.map(({ position, cluster }) => (
        <span key={`${cluster} ${position}`}>
          <PositionMark position={position} /> {cluster}
        </span>
      ))}
      {row.places.length > 0 && <span>{row.places.join(t.separator)}</span>}
      {names && <span>{fill(row.side === 'demand' ? t.wants : t.has, { names })}</span>}
      {row.quantity && <NoWrap>{row.quantity}</NoWrap>}
      {row.validUntil && (
        <NoWrap>{fill(t.validUntil, { day: formatDay(locale, row.validUntil) })}</NoWrap>
      )}
    </div>
  )
}

/** The products, needs or words of the text that answer the search. */
function Reasons({ row }: { row: SearchRow }) {
  const t = useWords().search
  return (
    <>
      <Items label={t.offers} items={row.offers} />
      <Items label={t.needs} items={row.needs} />
      {row.snippet.length > 0 && (
        <div className="r-w">
          <span>
            <Marked pieces={row.snippet} />
          </span>
        </div>
      )}
    </>
  )
}

function Items({ label, items }: { label: string; items: SearchRow['offers'] }) {
  const t = useWords().search
  if (items.length === 0) return null
  return (
    <div className="r-w">
      <span>
        <span className="meta">{label}</span>{' '}
        {items.map((pieces, place) => (
          <span key={place}>
            {place > 0 && t.separator}
            <Marked pieces={pieces} />
          </span>
        ))}
      </span>
    </div>
  )
}

function Specification({ row, column }: { row: SearchRow; column: string }) {
  const t = useWords().search
  const value = row.specifications[column]
  const missing = row.kind === 'listing' ? t.notStated : t.notApplicable
  return (
    <td className={value ? 'num' : 'num none opt'} data-l={column}>
      {value ?? missing}
    </td>
  )
}
