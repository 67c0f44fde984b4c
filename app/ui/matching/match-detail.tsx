import type { Partner, PartnerReason } from '../../domain/matching/partner.ts'
import { nameIn } from '../../i18n/index.ts'
import { FreshBadge, TrustBadge } from '../primitives/badges.tsx'
import { PositionMark, SampleTag } from '../primitives/marks.tsx'
import { SegmentTag } from '../primitives/segment-tag.tsx'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { FitTable } from './fit-table.tsx'
import { Reason } from './reason.tsx'
import type { Voice } from './said.ts'
import { SupplyEvidence } from './supply-path.tsx'

/** Below this confidence the page says that the match rests on little. */
const LOW_CONFIDENCE = 0.35

/** The open match: who it is, point by point, and why both sides might want to talk. */
export function MatchDetail({ partner, now }: { partner: Partner; now: string }) {
  const t = useWords().matching
  const to = usePaths()
  return (
    <>
      <header className="m-head">
        <h2>
          <a className="q" href={to.enterprise(partner.publicId)}>
            {partner.name}
          </a>{' '}
          <SampleTag sample={partner.sample} />
        </h2>
        {partner.nameEn && (
          <p className="meta" lang="en">
            {partner.nameEn}
          </p>
        )}
        <Facts partner={partner} now={now} />
        {partner.products.length > 0 && (
          <p className="dense">{partner.products.join(t.listComma)}</p>
        )}
        <Contact partner={partner} />
      </header>
      <FitTable partner={partner} now={now} />
      {partner.confidence < LOW_CONFIDENCE && <p className="meta m-low">{t.confidence.low}</p>}
      <Sides partner={partner} />
    </>
  )
}

function Facts({ partner, now }: { partner: Partner; now: string }) {
  const locale = useLocale()
  const { vocabulary } = useWords()
  const [segment] = partner.segments
  return (
    <p className="bline">
      {segment && <PositionMark position={segment.position} />}
      {segment && <SegmentTag segment={segment} />}
      {partner.cities.map((city) => (
        <span key={city.code}>{nameIn(locale, city)}</span>
      ))}
      {partner.qualifications.slice(0, 2).map((code) => (
        <span key={code}>{vocabulary.qualification[code]}</span>
      ))}
      <TrustBadge verifiedOn={partner.verifiedOn} />
      <FreshBadge confirmedAt={partner.confirmedAt} now={now} />
    </p>
  )
}

/** Switchboard and website, only where the firm chose to show them. */
export function Contact({ partner }: { partner: Pick<Partner, 'website' | 'switchboard'> }) {
  const t = useWords().matching.contact
  const { website, switchboard } = partner
  if (!website && !switchboard) return null
  return (
    <p className="bline">
      {switchboard && (
        <span>
          {t.switchboard} <a href={`tel:${switchboard.replace(/[^\d+]/g, '')}`}>{switchboard}</a>
        </span>
      )}
      {website && /^https?:\/\//.test(website) && (
        <span>
          {t.website}{' '}
          <a href={website} rel="noopener noreferrer nofollow">
            {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        </span>
      )}
    </p>
  )
}

function Sides({ partner }: { partner: Partner }) {
  const t = useWords().matching.sides
  return (
    <div className="sides m-sides">
      <div>
        <h3>{t.forYou}</h3>
        <Reasons reasons={partner.reasons} voice="own" />
      </div>
      <div>
        <h3>{t.forThem}</h3>
        {partner.theirReasons.length > 0 ? (
          <Reasons reasons={partner.theirReasons} voice="theirs" />
        ) : (
          <p className="dense ink2">{t.noneForThem}</p>
        )}
      </div>
    </div>
  )
}

export function Reasons({ reasons, voice }: { reasons: readonly PartnerReason[]; voice: Voice }) {
  return (
    <ol className="dense">
      {reasons.map((reason) => (
        <li key={[reason.code, reason.own, reason.other, reason.path?.[0]?.id].join(' ')}>
          <div>
            <Reason reason={reason} voice={voice} />
            <SupplyEvidence reason={reason} voice={voice} />
          </div>
        </li>
      ))}
    </ol>
  )
}
