import type { ReactNode } from 'react'
import type { PublicProfile } from '../../domain/enterprise/public-profile.ts'
import type { Partner } from '../../domain/matching/partner.ts'
import { fill } from '../../i18n/fill.ts'
import { formatTotal } from '../../i18n/format/numbers.ts'
import { queryString } from '../../paths.ts'
import { PartnerList } from '../matching/partner-list.tsx'
import { Icon } from '../primitives/icon.tsx'
import { NoWrap, Seal } from '../primitives/marks.tsx'
import { usePaths, useWords } from '../words.tsx'

/** Partners on one side: those shown, and how many fit in all. */
export type PartnerSide = { partners: Partner[]; total: number; capped: boolean }

type Props = {
  profile: PublicProfile
  upstream: PartnerSide
  downstream: PartnerSide
  /** The side that is opened in full. */
  opened: 'upstream' | 'downstream' | null
  now: string
}

const SHOWN_IN_BRIEF = 3

/** The firm between its upstream (left) and its downstream (right); it comes first in reading order. */
export function ChainPanel({ profile, upstream, downstream, opened, now }: Props) {
  const t = useWords().enterprise.public
  const sideOf = (direction: 'upstream' | 'downstream', side: PartnerSide) => (
    <Side
      publicId={profile.publicId}
      direction={direction}
      side={side}
      opened={opened === direction}
      now={now}
    />
  )
  return (
    <div className="chain" role="group" aria-label={t.chainLabel}>
      <ThisFirm profile={profile} />
      <section className="u">
        <h2>
          <span className="dirn u">
            <Icon name="right" />
            {t.upstream}
          </span>{' '}
          {t.upstreamWhat}
          <Shown side={upstream} opened={opened === 'upstream'} />
        </h2>
        {sideOf('upstream', upstream)}
      </section>
      <section className="d">
        <h2>
          <span className="dirn d">
            {t.downstream}
            <Icon name="right" />
          </span>{' '}
          {t.downstreamWhat}
          <Shown side={downstream} opened={opened === 'downstream'} />
        </h2>
        {sideOf('downstream', downstream)}
      </section>
    </div>
  )
}

type SideProps = {
  publicId: string
  direction: 'upstream' | 'downstream'
  side: PartnerSide
  opened: boolean
  now: string
}

function shownOf({ side, opened }: Pick<SideProps, 'side' | 'opened'>): Partner[] {
  return opened ? side.partners : side.partners.slice(0, SHOWN_IN_BRIEF)
}

/** How many there are and how many are shown. */
function Shown(props: Pick<SideProps, 'side' | 'opened'>) {
  const t = useWords().enterprise.public
  const n = shownOf(props).length
  const total = formatTotal(props.side.total, props.side.capped)
  if (n === 0) return null
  return (
    <small>
      <NoWrap>{fill(t.shown, { total, n })}</NoWrap>
    </small>
  )
}

function Side({ publicId, direction, side, opened, now }: SideProps) {
  const t = useWords().enterprise.public
  const to = usePaths()
  const page = to.enterprise(publicId)
  const partners = shownOf({ side, opened })
  if (partners.length === 0) return <p className="dense ink2 pad">{t.noPartners}</p>
  const total = formatTotal(side.total, side.capped)
  return (
    <>
      <PartnerList partners={partners} now={now} />
      {side.total > partners.length && !opened && (
        <a className="dense" href={page + queryString({ all: direction })}>
          {fill(t.seeAll, { total })}
        </a>
      )}
      {opened && (
        <a className="dense" href={page}>
          {t.seeFewer}
        </a>
      )}
    </>
  )
}

const NAMES_SHOWN = 8
const ABOUT_SHOWN = 120

/** The start of the introduction; the page has the whole of it where this is not all. */
export function briefOf(about: string): string {
  return about.length > ABOUT_SHOWN ? `${about.slice(0, ABOUT_SHOWN)}…` : about
}

function ThisFirm({ profile }: { profile: PublicProfile }) {
  const { enterprise, vocabulary } = useWords()
  const names = (products: PublicProfile['offers'], none: string) =>
    products.length > 0
      ? products
          .slice(0, NAMES_SHOWN)
          .map((one) => one.name)
          .join(enterprise.listSeparator)
      : none
  return (
    <section className="me">
      <h2>{enterprise.public.thisFirm}</h2>
      {profile.about && <Row>{briefOf(profile.about)}</Row>}
      <Row
        title={
          <>
            <Seal side="supply" /> {vocabulary.side.supply}
          </>
        }
      >
        {names(profile.offers, enterprise.public.noProducts)}
      </Row>
      <Row
        title={
          <>
            <Seal side="demand" /> {vocabulary.side.demand}
          </>
        }
      >
        {names(profile.needs, enterprise.public.noNeeds)}
      </Row>
    </section>
  )
}

function Row({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <div className="mrow">
      {title && <h3>{title}</h3>}
      <div className="rs">{children}</div>
    </div>
  )
}
