import type { Partner } from '#app/domain/matching/partner.ts'
import { count } from '#app/i18n/fill.ts'
import { formatTotal } from '#app/i18n/format/numbers.ts'
import { PartnerList } from '#app/ui/matching/partner-list.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  /** Upstream stands left (on a phone: above), downstream right. */
  place: 'u' | 'me' | 'd'
  title: string
  empty: string
  answer: { partners: readonly Partner[]; total: number; capped: boolean }
  now: string
}

/** One column of a product's chain: firms, each with its reason. */
export function ProductFirms({ place, title, empty, answer, now }: Props) {
  const t = useWords().matching.product
  const { partners, total, capped } = answer
  return (
    <section className={`p-col ${place}`}>
      <h2>{title}</h2>
      {partners.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <>
          <PartnerList partners={partners} now={now} />
          {total > partners.length && (
            <p className="meta">{count(t.more, total, (n) => formatTotal(n, capped))}</p>
          )}
        </>
      )}
    </section>
  )
}
