import { useLocation } from '@remix-run/react'
import { Icon, type IconName } from '../primitives/icon.tsx'
import { usePaths, useWords } from '../words.tsx'

/** A member's five places on a phone; posting a need is always one tap away. */
export function TabBar({ publicId }: { publicId: string }) {
  const t = useWords()
  const to = usePaths()
  const { pathname } = useLocation()
  const tabs: { href: string; icon: IconName; label: string }[] = [
    { href: to.organisation(publicId), icon: 'home', label: t.common.navHome },
    { href: to.search(), icon: 'search', label: t.common.navFind },
    { href: to.newListing(publicId, { side: 'demand' }), icon: 'plus', label: t.common.postNeed },
    { href: to.matches(publicId), icon: 'swap', label: t.common.tabMatches },
    { href: to.shortlist(publicId), icon: 'star', label: t.common.navShortlist },
  ]
  return (
    <nav className="tabbar" aria-label={t.common.memberNavigation}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={pathname === tab.href.split('?')[0] ? 'page' : undefined}
        >
          <Icon name={tab.icon} />
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
