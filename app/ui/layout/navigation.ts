import type { Membership } from '../../domain/access/types.ts'
import type { Words } from '../../i18n/words.ts'
import type { Paths } from '../../paths.ts'

export type NavItem = { href: string; label: string }

type Input = { t: Words; to: Paths; own: Membership | null; signedIn: boolean }

/** An entry appears with the issue that builds its page; there is no link to nothing. */
export function navigation({ t, to, own, signedIn }: Input): NavItem[] {
  if (signedIn && own) {
    return [
      { href: to.organisation(own.publicId), label: t.common.navHome },
      { href: to.matches(own.publicId), label: t.common.navMatches },
      { href: to.search(), label: t.common.navFind },
      { href: to.myListings(own.publicId), label: t.common.navMyListings },
      { href: to.shortlist(own.publicId), label: t.common.navShortlist },
      { href: to.profile(own.publicId), label: t.common.navProfile },
    ]
  }
  const visitor = [
    { href: to.search(), label: t.common.navSearch },
    { href: to.clusters(), label: t.common.navClusters },
    { href: to.enterprises(), label: t.common.navEnterprises },
    { href: to.listings(), label: t.common.navListings },
    { href: to.rankingRule(), label: t.common.navRules },
  ]
  return signedIn ? [{ href: to.my(), label: t.common.navHome }, ...visitor] : visitor
}
