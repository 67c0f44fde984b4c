import type { MatchTab } from '#app/domain/matching/decisions.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

/** What will stand here, and the one thing to do for it. */
export function MatchEmpty({ org, tab }: { org: string; tab: MatchTab }) {
  const t = useWords().matching.empty
  const to = usePaths()
  const act = {
    upstream: { href: to.newListing(org, { side: 'demand' }), label: t.postNeed },
    downstream: { href: to.products(org), label: t.addProducts },
    peers: { href: to.tags(org), label: t.addSegments },
    listings: { href: to.products(org), label: t.addProducts },
  }[tab]
  return (
    <div className="empty m-empty">
      <p>{t[tab]}</p>
      <p>
        <a className="btn pri" href={act.href}>
          {act.label}
        </a>
      </p>
    </div>
  )
}
