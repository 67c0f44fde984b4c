import { fill } from '../../i18n/fill.ts'
import { formatNumber, formatTotal } from '../../i18n/format/numbers.ts'
import { useWords } from '../words.tsx'

type Props = {
  page: number
  pageSize: number
  total: number
  capped?: boolean
  href: (page: number) => string
}

/** 第 1–20 条，共 n; real links, no endless scroll. Nothing where there is one page. */
export function Pager({ page, pageSize, total, capped = false, href }: Props) {
  const t = useWords().common
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, total)
  if (total === 0 || first > total) return null
  return (
    <nav className="pager" aria-label={t.pages}>
      <span className="meta">
        {fill(t.pageRange, {
          range: `${formatNumber(first)}–${formatNumber(last)}`,
          total: formatTotal(total, capped),
        })}
      </span>
      {page > 1 && (
        <a className="btn sm" rel="prev" href={href(page - 1)}>
          {t.previousPage}
        </a>
      )}
      {last < total && (
        <a className="btn sm" rel="next" href={href(page + 1)}>
          {t.nextPage}
        </a>
      )}
    </nav>
  )
}
