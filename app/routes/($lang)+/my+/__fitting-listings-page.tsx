import type { PartnerReason } from '#app/domain/matching/partner.ts'
import { count } from '#app/i18n/fill.ts'
import { formatTotal } from '#app/i18n/format/numbers.ts'
import type { FittingListings } from '#app/services/matching/find-fitting-listings.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { ListingRow } from '#app/ui/listing/listing-row.tsx'
import { DoneNote } from '#app/ui/matching/done-note.tsx'
import { DismissForm } from '#app/ui/matching/match-actions.tsx'
import { Reasons } from '#app/ui/matching/match-detail.tsx'
import { Pager } from '#app/ui/primitives/pager.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import type { DoneNote as Done } from './__done.server.ts'
import { MatchEmpty } from './__match-empty.tsx'
import { MatchTabs } from './__match-tabs.tsx'

type Props = {
  org: string
  fitting: FittingListings
  done: Done | null
  now: string
  values: Readonly<Record<string, readonly string[]>>
  errors: Readonly<Record<string, string>>
}

/** The title stands above: a path need not repeat it. */
function withoutTitle({ other, ...reason }: PartnerReason): PartnerReason {
  return reason.path || !other ? reason : { ...reason, other }
}

/** Live needs that the firm can serve and supply that it can use, each with its reasons. */
export function FittingListingsPage({ org, fitting, done, now, values, errors }: Props) {
  const t = useWords().matching
  const to = usePaths()
  const pressed = values.target?.[0]
  return (
    <main id="main" className="wrap">
      <div className="m-title">
        <h1>{t.title}</h1>
        <p className="meta">
          {t.order} <a href={to.rankingRule()}>{t.why}</a>
        </p>
        {fitting.total > 0 && (
          <p className="meta end">
            {count(t.totalListings, fitting.total, (n) => formatTotal(n, fitting.capped))}
          </p>
        )}
      </div>
      <FormErrors errors={errors} />
      <DoneNote done={done} />
      <MatchTabs org={org} tab="listings" />
      {fitting.listings.length === 0 && <MatchEmpty org={org} tab="listings" />}
      {fitting.listings.map((one) => (
        <section key={one.line.publicId} className="m-fit">
          <ul className="llist">
            <ListingRow line={one.line} now={now} />
          </ul>
          <Reasons reasons={one.reasons.map(withoutTitle)} voice="own" />
          <DismissForm
            target={one.line.publicId}
            error={pressed === one.line.publicId ? errors.reason : undefined}
          />
        </section>
      ))}
      <Pager
        page={fitting.page}
        pageSize={fitting.pageSize}
        total={fitting.total}
        capped={fitting.capped}
        href={(page) => to.matches(org, { direction: 'listings', page })}
      />
    </main>
  )
}
