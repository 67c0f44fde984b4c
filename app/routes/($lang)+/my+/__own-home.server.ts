import { type MissingPart, missingParts } from '#app/domain/enterprise/completeness.ts'
import { namePlaces } from '#app/domain/enterprise/places.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import type { OwnOrganisation } from '#app/services/organisations/get-own-organisation.server.ts'

export type OwnHome = ReturnType<typeof ownHomeOf>

/** What the home of a firm shows. */
export function ownHomeOf(
  { knowledge, now }: Pick<Runtime, 'knowledge' | 'now'>,
  own: OwnOrganisation,
) {
  const { profile, products } = own
  const confirmed = own.tags.filter((one) => one.state === 'confirmed')
  return {
    publicId: own.publicId,
    name: profile.nameHans,
    nameEn: profile.nameEn,
    sample: own.sample,
    published: own.state === 'published',
    owner: own.role === 'owner',
    verifiedOn: own.verifiedAt && dayOf(new Date(own.verifiedAt)),
    confirmedAt: own.confirmedAt,
    now: now().toISOString(),
    today: dayOf(now()),
    offers: products.filter((one) => one.side === 'offers').length,
    needs: products.filter((one) => one.side === 'needs').length,
    places: namePlaces(knowledge, confirmed),
    listings: own.listings,
    missing: missingOf(own, confirmed.length),
  }
}

function missingOf({ profile, products }: OwnOrganisation, confirmedTags: number): MissingPart[] {
  const offers = products.filter((one) => one.side === 'offers')
  const { website, showWebsite, switchboard, showSwitchboard } = profile
  return missingParts({
    kind: profile.kind,
    offers: offers.length,
    needs: products.length - offers.length,
    confirmedTags,
    specifiedProducts: offers.filter((one) => one.specifications.length > 0).length,
    certificates: profile.certificates.length,
    hasPublicContact:
      (website !== null && showWebsite) || (switchboard !== null && showSwitchboard),
    hasPlant: profile.sites.some((one) => one.kind === 'plant'),
    markets: profile.markets.length,
    hasSize: profile.sizeClass !== null,
    hasEnglishName: profile.nameEn !== null,
  })
}
