import type { Direction } from '#app/domain/matching/types.ts'
import { fill } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import type { OwnMatches } from '#app/services/matching/find-matches.server.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Props = { org: string; tab: Direction; matches: OwnMatches }

/** From one match to the next, and back to the list where it is not beside it. */
export function MatchStep({ org, tab, matches }: Props) {
  const t = useWords().matching
  const to = usePaths()
  const { selected, before, after, total, page } = matches
  if (!selected) return null
  const at = (partner: string) => `${to.matches(org, { direction: tab, with: partner })}#match`
  return (
    <nav className="bline m-step no-print" aria-label={t.others}>
      <a className="only-sm2" href={to.matches(org, { direction: tab, page })}>
        ‹ {fill(t.back, { n: formatNumber(total) })}
      </a>
      <span className="meta end">
        {fill(t.place, { at: formatNumber(selected.place), n: formatNumber(total) })}
      </span>
      {before && (
        <a rel="prev" href={at(before)}>
          ‹ {t.previous}
        </a>
      )}
      {after && (
        <a rel="next" href={at(after)}>
          {t.next} ›
        </a>
      )}
    </nav>
  )
}
