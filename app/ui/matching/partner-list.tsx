import type { ListedPartner } from '../../domain/matching/partner.ts'
import { freshnessOf } from '../../domain/time/freshness.ts'
import { nameIn } from '../../i18n/index.ts'
import { FreshBadge } from '../primitives/badges.tsx'
import { PositionMark, SampleTag } from '../primitives/marks.tsx'
import { useLocale, usePaths } from '../words.tsx'
import { Reason } from './reason.tsx'
import type { Voice } from './said.ts'
import { SupplyEvidence } from './supply-path.tsx'
import { pathSteps } from './supply-steps.ts'

type Props = {
  partners: readonly ListedPartner[]
  /** ISO instant of the page. */
  now: string
  /** `own` where the subject is the reader's firm; `plain` for everybody else. */
  voice?: Voice
  /** Where a row leads; the public profile unless told. */
  href?: (partner: ListedPartner) => string
  /** Public id of the row that stands open beside the list. */
  current?: string
}

/** Match rows: firm, one deciding reason, position, city, age. */
export function PartnerList({ partners, now, voice = 'plain', href, current }: Props) {
  const to = usePaths()
  return (
    <ul className="mlist">
      {partners.map((partner) => (
        <li key={partner.publicId}>
          <a
            href={href ? href(partner) : to.enterprise(partner.publicId)}
            aria-current={partner.publicId === current ? 'true' : undefined}
          >
            <Row partner={partner} now={now} voice={voice} />
          </a>
          {voice === 'plain' && <Evidence partner={partner} />}
        </li>
      ))}
    </ul>
  )
}

/** A path of so few products is told by the sentence of the row. */
const TOLD = 2

/** The path behind the reason of a row; own matches show it in the open match beside the list. */
function Evidence({ partner }: { partner: ListedPartner }) {
  const [reason] = partner.reasons
  if (!reason?.supply || pathSteps(reason.supply).length <= TOLD) return null
  return <SupplyEvidence reason={reason} voice="plain" />
}

function Row({ partner, now, voice }: { partner: ListedPartner; now: string; voice: Voice }) {
  const locale = useLocale()
  const [reason] = partner.reasons
  const [segment] = partner.segments
  const stale = freshnessOf(new Date(partner.confirmedAt), new Date(now)) === 'stale'
  return (
    <>
      <span className={stale ? 'nm stale' : 'nm'}>
        <span>
          {partner.name} <SampleTag sample={partner.sample} />
        </span>
      </span>
      {reason && (
        <span className="rs">
          <Reason reason={reason} voice={voice} />
        </span>
      )}
      <span className="meta">
        {segment && <PositionMark position={segment.position} />}
        {partner.cities.slice(0, 2).map((city) => (
          <span key={city.code}>{nameIn(locale, city)}</span>
        ))}
        <FreshBadge confirmedAt={partner.confirmedAt} now={now} />
      </span>
    </>
  )
}
