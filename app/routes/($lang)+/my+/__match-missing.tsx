import type { Missing } from '#app/domain/matching/partner.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

/** Too little is known: what to add, each with the page where it is added. */
export function MatchMissing({ org, missing }: { org: string; missing: readonly Missing[] }) {
  const t = useWords().matching
  const to = usePaths()
  if (missing.length === 0) return null
  const pages: Record<Missing, string> = {
    offers: to.products(org),
    needs: to.products(org),
    segments: to.tags(org),
    sites: to.profile(org),
    certificates: to.profile(org),
  }
  const [before = '', after = ''] = t.confidence.missing.split('{what}')
  return (
    <p className="note warn m-missing">
      <span>
        {before}
        {missing.map((one, at) => (
          <span key={one}>
            {at > 0 && t.listComma}
            <a href={pages[one]}>{t.missing[one]}</a>
          </span>
        ))}
        {after}
      </span>
    </p>
  )
}
