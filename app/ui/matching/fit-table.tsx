import type { Partner, PartnerFinding } from '../../domain/matching/partner.ts'
import { endsOf } from '../../domain/matching/path-ends.ts'
import type { Criterion } from '../../domain/matching/types.ts'
import { nameIn } from '../../i18n/index.ts'
import { FreshBadge, TrustBadge } from '../primitives/badges.tsx'
import { Icon } from '../primitives/icon.tsx'
import { useLocale, useWords } from '../words.tsx'
import { Reason } from './reason.tsx'
import { reasonText } from './say-reason.ts'
import { SupplyPathView } from './supply-path.tsx'
import { Verdict } from './verdict.tsx'

/** Pieces that stand in a cell; the rest is in the evidence below it. */
const IN_CELL = 2

/** Criterion by criterion: what they say, what you say, the verdict, and the evidence behind it. */
export function FitTable({ partner, now }: { partner: Partner; now: string }) {
  const t = useWords().matching
  return (
    <table className="fit">
      <caption className="vh">{t.table.caption}</caption>
      <colgroup>
        <col className="c0" />
        <col />
        <col />
        <col className="c3" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t.table.item}</th>
          <th scope="col">{t.table.other}</th>
          <th scope="col">{t.table.own}</th>
          <th scope="col">{t.table.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {partner.findings.map((finding) => (
          <Rows key={finding.criterion} finding={finding} partner={partner} now={now} />
        ))}
      </tbody>
    </table>
  )
}

/** What both say and the verdict; the evidence has the width of the table below it. */
function Rows({ finding, partner, now }: CellProps) {
  const t = useWords().matching
  const proven = !OF_OTHER.includes(finding.criterion) && finding.evidence.length > 0
  return (
    <>
      <tr className={proven ? 'proven' : undefined}>
        <th scope="row" rowSpan={proven ? 2 : 1}>
          {t.criterion[finding.criterion]}
        </th>
        <td data-l={t.table.other}>
          <OtherCell finding={finding} partner={partner} now={now} />
        </td>
        <td data-l={t.table.own}>
          <Quotes finding={finding} side="own" />
        </td>
        <td>
          <Verdict verdict={finding.verdict} />
        </td>
      </tr>
      {proven && (
        <tr className="proof">
          <td colSpan={3}>
            <Why finding={finding} />
          </td>
        </tr>
      )}
    </>
  )
}

type CellProps = { finding: PartnerFinding; partner: Partner; now: string }

function OtherCell({ finding, partner, now }: CellProps) {
  const { vocabulary, matching } = useWords()
  if (finding.criterion === 'freshness')
    return <FreshBadge confirmedAt={partner.confirmedAt} now={now} />
  if (finding.criterion === 'trust') return <TrustBadge verifiedOn={partner.verifiedOn} />
  if (finding.criterion === 'qualification') {
    const names = partner.qualifications.map((code) => vocabulary.qualification[code])
    return names.length > 0 ? names.join(matching.listComma) : vocabulary.notStated
  }
  return <Quotes finding={finding} side="other" />
}

/** Criteria about the other party alone: there is nothing of one's own to set beside it. */
const OF_OTHER: readonly Criterion[] = ['freshness', 'trust', 'qualification']

function Quotes({ finding, side }: { finding: PartnerFinding; side: 'own' | 'other' }) {
  const { vocabulary, matching } = useWords()
  const locale = useLocale()
  if (OF_OTHER.includes(finding.criterion)) return '–'
  const texts = finding.evidence.map((one) => {
    const end = one.path && endsOf(one.path, one.code ?? finding.code)[side]
    if (end) return nameIn(locale, end)
    const place = side === 'own' ? one.ownPlace : one.otherPlace
    return place ? nameIn(locale, place) : one[side]
  })
  const said = [...new Set(texts)].filter((text) => text !== undefined).slice(0, IN_CELL)
  return said.length > 0 ? said.join(matching.listComma) : vocabulary.notStated
}

/** The quoted words and paths behind a verdict, folded away; what two records say alike stands once. */
function Why({ finding }: { finding: PartnerFinding }) {
  const { matching: t } = useWords()
  const locale = useLocale()
  const said = new Map(
    finding.evidence.map((one) => {
      const reason = { ...one, code: one.code ?? finding.code }
      return [reasonText(reason, { t, locale, voice: 'own' }), reason] as const
    }),
  )
  return (
    <details className="why">
      <summary>
        {t.table.evidence}
        <Icon name="down" />
      </summary>
      <ul>
        {[...said].map(([text, reason]) => (
          <li key={text}>
            <Reason reason={reason} voice="own" />
            <SupplyPathView reason={reason} voice="own" />
          </li>
        ))}
      </ul>
    </details>
  )
}
