import { MATCH_TABS, type MatchTab } from '#app/domain/matching/decisions.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

export function MatchTabs({ org, tab }: { org: string; tab: MatchTab }) {
  const t = useWords().matching
  const to = usePaths()
  return (
    <nav className="tabs m-tabs" aria-label={t.tabsLabel}>
      {MATCH_TABS.map((one) => (
        <a
          key={one}
          href={to.matches(org, { direction: one })}
          aria-current={one === tab ? 'page' : undefined}
        >
          {t.tabs[one]}
        </a>
      ))}
    </nav>
  )
}
