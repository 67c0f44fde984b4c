import type { PublicProfile } from '../../domain/enterprise/public-profile.ts'
import { dayOf } from '../../domain/time/days.ts'
import { fill } from '../../i18n/fill.ts'
import { formatDay } from '../../i18n/format/dates.ts'
import { nameIn } from '../../i18n/index.ts'
import { Icon } from '../primitives/icon.tsx'
import { useLocale, useWords } from '../words.tsx'

type Name = { zh: string; en: string }
type Props = {
  profile: PublicProfile
  /** Sites by city: never the street. */
  sites: readonly { kind: PublicProfile['sites'][number]['kind']; city: Name }[]
  markets: readonly Name[]
}

/** Where it is, what kind, how large, where it sells, and how it may be reached if it chose to say so. */
export function Basics({ profile, sites, markets }: Props) {
  const { enterprise, vocabulary: v } = useWords()
  const t = enterprise.public
  const locale = useLocale()
  const join = (list: readonly string[]) => list.join(enterprise.listSeparator) || v.notStated
  const siteWords = ({ city, kind }: Props['sites'][number]) =>
    fill(t.siteOf, { city: nameIn(locale, city), kind: v.siteKind[kind] })
  const { website, switchboard } = profile
  return (
    <dl className="kv">
      <dt>{t.location}</dt>
      <dd>{join(sites.map(siteWords))}</dd>
      <dt>{t.kind}</dt>
      <dd>{v.organisationKind[profile.kind]}</dd>
      <dt>{t.size}</dt>
      <dd>{profile.sizeClass ? v.sizeClass[profile.sizeClass] : v.notStated}</dd>
      <dt>{t.founded}</dt>
      <dd>
        {profile.foundedYear ? fill(t.foundedYear, { year: profile.foundedYear }) : v.notStated}
      </dd>
      <dt>{t.exports}</dt>
      <dd>{join(markets.map((one) => nameIn(locale, one)))}</dd>
      {website && (
        <>
          <dt>{t.website}</dt>
          <dd>
            <a href={website} rel="nofollow noopener ugc">
              {website}
            </a>
          </dd>
        </>
      )}
      {switchboard && (
        <>
          <dt>{t.switchboard}</dt>
          <dd className="nw">{switchboard}</dd>
        </>
      )}
      {!website && !switchboard && (
        <>
          <dt>{t.website}</dt>
          <dd>
            <Icon name="lock" /> {t.contactHidden}
          </dd>
        </>
      )}
    </dl>
  )
}

/** Who said what, and when: the source of everything on the page. */
export function Said({ profile }: { profile: PublicProfile }) {
  const { enterprise } = useWords()
  const t = enterprise.public
  const locale = useLocale()
  const byFirm = profile.sample ? t.bySample : t.byFirm
  const rows = [
    { day: dayOf(new Date(profile.confirmedAt)), what: t.saidConfirmed, who: byFirm },
    ...(profile.verifiedOn
      ? [
          {
            day: profile.verifiedOn,
            what: t.saidVerified,
            who: profile.sample ? byFirm : t.byPlatform,
          },
        ]
      : []),
    { day: profile.registeredOn, what: t.saidRegistered, who: byFirm },
  ]
  return (
    <table>
      <tbody>
        {rows
          .toSorted((a, b) => b.day.localeCompare(a.day))
          .map((row) => (
            <tr key={row.what}>
              <td className="day">
                <time dateTime={row.day}>{formatDay(locale, row.day)}</time>
              </td>
              <td>
                {row.what}
                <small>{row.who}</small>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
