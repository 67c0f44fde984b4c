import type { MissingPart } from '#app/domain/enterprise/completeness.ts'
import { count } from '#app/i18n/fill.ts'
import type { Paths } from '#app/paths.ts'
import { PlaceTags } from '#app/ui/enterprise/place-tags.tsx'
import { FreshBadge, TrustBadge } from '#app/ui/primitives/badges.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import type { OwnHome } from './__own-home.server.ts'
import { OwnListings, OwnState } from './__own-home-parts.tsx'

type Props = { home: OwnHome; done: string | null; refused: string | null }

/** What is live, how fresh it is, where the matches are, and what would make them surer. */
export function OwnHomePage({ home, done, refused }: Props) {
  const { enterprise } = useWords()
  const t = enterprise.own
  const to = usePaths()
  return (
    <main id="main" className="wrap">
      <div className="lead">
        <h1>
          {home.name} <SampleTag sample={home.sample} />
        </h1>
        {home.nameEn && <p className="ink2">{home.nameEn}</p>}
        <p className="bline">
          <span className="bdg">
            <b>{home.published ? t.live : t.withdrawn}</b>
          </span>
          <TrustBadge verifiedOn={home.verifiedOn} />
          <FreshBadge confirmedAt={home.confirmedAt} now={home.now} />
          <a href={to.enterprise(home.publicId)}>{t.seePublic}</a>
        </p>
      </div>
      <Done done={done} />
      {refused && <Note tone="bad">{refused}</Note>}
      <div className="layout-r">
        <div>
          <MatchLinks publicId={home.publicId} />
          <Missing home={home} />
          <OwnListings home={home} />
        </div>
        <aside>
          <OwnState home={home} />
          <div className="sec-h sec">
            <h2>{t.tagsTitle}</h2>
          </div>
          {home.places.length > 0 ? (
            <PlaceTags places={home.places} />
          ) : (
            <p className="dense ink2">{t.tagsNone}</p>
          )}
          <p className="dense pad">
            <a href={to.tags(home.publicId)}>{t.editTags}</a>
          </p>
          <div className="sec-h sec">
            <h2>{enterprise.profile.title}</h2>
          </div>
          <ul className="links">
            <li>
              <a href={to.profile(home.publicId)}>{t.editProfile}</a>
            </li>
            <li>
              <a href={to.products(home.publicId)}>{t.editProducts}</a>{' '}
              <span className="meta">
                {count(t.products, home.offers)} / {count(t.demands, home.needs)}
              </span>
            </li>
          </ul>
        </aside>
      </div>
    </main>
  )
}

function Done({ done }: { done: string | null }) {
  const t = useWords().enterprise.own
  const said: Record<string, string> = {
    reconfirmed: t.reconfirmed,
    published: t.published,
    withdrawn: t.withdrawnNote,
  }
  const sentence = done !== null && Object.hasOwn(said, done) ? said[done] : undefined
  return sentence ? <Note tone="ok">{sentence}</Note> : null
}

function MatchLinks({ publicId }: { publicId: string }) {
  const t = useWords().enterprise.own
  const to = usePaths()
  const ways = [
    ['upstream', t.matchUpstream],
    ['downstream', t.matchDownstream],
    ['peers', t.matchPeers],
    ['listings', t.matchListings],
  ] as const
  return (
    <section>
      <div className="sec-h">
        <h2>{t.matchesTitle}</h2>
      </div>
      <ul className="ways">
        {ways.map(([direction, label]) => (
          <li key={direction}>
            <a className="btn" href={to.matches(publicId, { direction })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const PLACE_OF_PART = {
  offers: 'products',
  needs: 'products',
  specifications: 'products',
  tags: 'tags',
  certificates: 'profile',
  public_contact: 'profile',
  plant: 'profile',
  markets: 'profile',
  size: 'profile',
  english_name: 'profile',
} as const satisfies Record<MissingPart, keyof Paths>

function Missing({ home }: { home: OwnHome }) {
  const t = useWords().enterprise.own
  const to = usePaths()
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{t.nextTitle}</h2>
      </div>
      {home.missing.length === 0 && <p className="ink2 pad">{t.nextNone}</p>}
      <ul className="links">
        {home.missing.map((part) => (
          <li key={part}>
            <a href={to[PLACE_OF_PART[part]](home.publicId)}>{t.missing[part]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
