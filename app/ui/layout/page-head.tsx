import { useLocation } from '@remix-run/react'
import type { Membership } from '../../domain/access/types.ts'
import { splitLocale } from '../../paths.ts'
import { Icon } from '../primitives/icon.tsx'
import { usePaths, useWords } from '../words.tsx'
import { Brand } from './brand.tsx'
import { Languages } from './languages.tsx'
import { type NavItem, navigation } from './navigation.ts'
import { TabBar } from './tab-bar.tsx'

type SignedIn = { email: string; emailVerified: boolean; memberships: readonly Membership[] }

/** The white bar: brand, navigation, languages, account; a menu and (for members) a tab bar on a phone. */
export function PageHead({
  signedIn,
  sampleData,
}: {
  signedIn: SignedIn | null
  sampleData: boolean
}) {
  const t = useWords()
  const to = usePaths()
  const { path } = splitLocale(useLocation().pathname)
  const own = organisationInUse(path, signedIn)
  const items = navigation({ t, to, own, signedIn: signedIn !== null })
  return (
    <>
      {sampleData && (
        <div className="sample-strip">
          <div className="wrap">{t.common.sampleStrip}</div>
        </div>
      )}
      <header className="top">
        <div className="wrap">
          <Brand />
          <nav className="main" aria-label={t.common.mainNavigation}>
            <Links items={items} />
          </nav>
          <div className="end">
            <span className="langs">
              <Languages />
            </span>
            <a className="iconlink only-sm" href={to.search()} aria-label={t.common.search}>
              <Icon name="search" />
            </a>
            {signedIn ? (
              <MemberEnd own={own} />
            ) : (
              <>
                <a className="btn sm only-lg txt" href={to.signIn()}>
                  {t.common.signIn}
                </a>
                <a className="btn sm only-lg" href={to.register()}>
                  {t.common.registerEnterprise}
                </a>
              </>
            )}
            <details className="menu only-sm">
              <summary className="iconlink">
                <Icon name="menu" />
                <span className="vh">{t.common.menu}</span>
              </summary>
              <div>
                <Links items={items} />
                {signedIn ? (
                  <a href={to.account()}>{t.common.account}</a>
                ) : (
                  <>
                    <a href={to.signIn()}>{t.common.signIn}</a>
                    <a href={to.register()}>{t.common.registerEnterprise}</a>
                  </>
                )}
                <Languages long />
              </div>
            </details>
          </div>
        </div>
      </header>
      {own && <TabBar publicId={own.publicId} />}
    </>
  )
}

function Links({ items }: { items: readonly NavItem[] }) {
  const { pathname } = useLocation()
  return (
    <>
      {items.map((item) => (
        <a
          key={item.href}
          href={item.href}
          aria-current={pathname === item.href ? 'page' : undefined}
        >
          {item.label}
        </a>
      ))}
    </>
  )
}

function MemberEnd({ own }: { own: Membership | null }) {
  const t = useWords()
  const to = usePaths()
  return (
    <>
      {own && (
        <a className="btn sm pri only-lg" href={to.newListing(own.publicId, { side: 'demand' })}>
          <Icon name="plus" />
          {t.common.postNeed}
        </a>
      )}
      <a className="iconlink only-lg" href={to.account()}>
        <Icon name="user" />
        {t.common.account}
      </a>
    </>
  )
}

/** The organisation in use is the one in the URL; elsewhere the person's first. */
function organisationInUse(path: string, signedIn: SignedIn | null): Membership | null {
  const inUrl = /^\/my\/([^/]+)/.exec(path)?.[1]
  const { memberships = [] } = signedIn ?? {}
  return memberships.find((one) => one.publicId === inUrl) ?? memberships[0] ?? null
}
