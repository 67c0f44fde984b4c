import type { Place } from '#app/domain/enterprise/places.ts'
import type { PublicProfile } from '#app/domain/enterprise/public-profile.ts'
import { nameIn } from '#app/i18n/index.ts'
import { PlaceTags } from '#app/ui/enterprise/place-tags.tsx'
import { FreshBadge, TrustBadge } from '#app/ui/primitives/badges.tsx'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

type Props = {
  profile: PublicProfile
  places: readonly Place[]
  own: boolean
  actsFor: string | null
  now: string
}

/** Names, code, place in the chain, trust and freshness; for members what they can do. */
export function ProfileHead({ profile, places, own, actsFor, now }: Props) {
  const t = useWords().enterprise.public
  const to = usePaths()
  const locale = useLocale()
  const main = places.find((one) => one.side === 'offers') ?? places[0]
  const names = [profile.nameEn, profile.nameHant].filter((name) => name !== null)
  return (
    <>
      <nav className="crumb" aria-label={t.crumb}>
        {main ? (
          <>
            <a href={to.cluster(main.cluster.id)}>{nameIn(locale, main.cluster)}</a> ›{' '}
            <a href={to.segment(main.id)}>{nameIn(locale, main)}</a>
          </>
        ) : (
          <a href={to.enterprises()}>{t.home}</a>
        )}
      </nav>
      {own && <OwnNote profile={profile} />}
      <div className="ent-h">
        <div>
          <h1>
            {profile.nameHans} <SampleTag sample={profile.sample} />
          </h1>
          <p className="ink2 names">
            {names.map((name) => (
              <span key={name}>{name} </span>
            ))}
            {profile.identifiers.map((one) => (
              <span className="nw code" key={one.value}>
                {one.value}{' '}
              </span>
            ))}
          </p>
          <p className="bline">
            <TrustBadge verifiedOn={profile.verifiedOn} />
            <FreshBadge confirmedAt={profile.confirmedAt} now={now} />
          </p>
          <PlaceTags places={places.filter((one) => one.side === 'offers')} />
        </div>
        {actsFor && <MemberActions actsFor={actsFor} publicId={profile.publicId} />}
      </div>
    </>
  )
}

function OwnNote({ profile }: { profile: PublicProfile }) {
  const t = useWords().enterprise.public
  const to = usePaths()
  const said = { draft: t.draft, withdrawn: t.withdrawn, published: t.own }
  return (
    <Note tone={profile.state === 'published' ? undefined : 'warn'}>
      <p>
        {said[profile.state]} <a href={to.profile(profile.publicId)}>{t.edit}</a>
      </p>
    </Note>
  )
}

function MemberActions({ actsFor, publicId }: { actsFor: string; publicId: string }) {
  const t = useWords().enterprise.public
  const to = usePaths()
  return (
    <div className="act">
      <form method="post" action={to.shortlist(actsFor)}>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="target" value={publicId} />
        <button className="btn pri" type="submit">
          <Icon name="star" />
          {t.shortlist}
        </button>
      </form>
      <a className="btn" href={to.compare(actsFor, { with: publicId })}>
        <Icon name="swap" />
        {t.compare}
      </a>
    </div>
  )
}
