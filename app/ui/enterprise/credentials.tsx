import { expiryOf } from '../../domain/enterprise/completeness.ts'
import type { PublicProfile } from '../../domain/enterprise/public-profile.ts'
import { fill } from '../../i18n/fill.ts'
import { formatDay } from '../../i18n/format/dates.ts'
import { TrustBadge } from '../primitives/badges.tsx'
import { Icon } from '../primitives/icon.tsx'
import { NoWrap } from '../primitives/marks.tsx'
import { useLocale, useWords } from '../words.tsx'

type Props = Pick<PublicProfile, 'certificates' | 'qualifications'> & { today: string }

/** Certificates and qualifications, each with its day and who says so. */
export function Credentials({ certificates, qualifications, today }: Props) {
  const { enterprise, vocabulary } = useWords()
  const t = enterprise.public
  const locale = useLocale()
  if (certificates.length + qualifications.length === 0) {
    return <p className="dense ink2 pad">{t.noCredentials}</p>
  }
  return (
    <table>
      <tbody>
        {qualifications.map((one) => {
          const verified = one.state === 'verified'
          const day = formatDay(locale, one.statedOn)
          return (
            <tr key={one.code}>
              <td>
                {vocabulary.qualification[one.code]}
                <small>
                  {!verified && fill(t.claimedOn, { day })}{' '}
                  {one.expiresOn && (
                    <NoWrap>{fill(t.expiresOn, { day: formatDay(locale, one.expiresOn) })}</NoWrap>
                  )}
                </small>
              </td>
              <td className="num">
                <Validity expiresOn={one.expiresOn} today={today}>
                  <TrustBadge verifiedOn={verified ? one.statedOn : null} />
                </Validity>
              </td>
            </tr>
          )
        })}
        {certificates.map((one) => (
          <tr key={one.name}>
            <td>
              {one.name}
              {one.expiresOn && (
                <small>
                  <NoWrap>{fill(t.expiresOn, { day: formatDay(locale, one.expiresOn) })}</NoWrap>
                </small>
              )}
            </td>
            <td className="num">
              <Validity expiresOn={one.expiresOn} today={today}>
                <TrustBadge />
              </Validity>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ValidityProps = { expiresOn: string | null; today: string; children: React.ReactNode }

/** Expired and soon expiring speak louder than who said it. */
function Validity({ expiresOn, today, children }: ValidityProps) {
  const t = useWords().enterprise.public
  const { state, days } = expiryOf(expiresOn, today)
  if (state === 'valid') return children
  return (
    <span className="bdg warn">
      <Icon name="clock" />
      <b>{state === 'expired' ? t.expired : fill(t.expiring, { n: days ?? 0 })}</b>
    </span>
  )
}
