import type { Actor } from '#app/domain/access/types.ts'
import { namePlaces } from '#app/domain/enterprise/places.ts'
import type { PublicProfile } from '#app/domain/enterprise/public-profile.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Runtime } from '#app/runtime/runtime.ts'

type Input = { organisationId: string; profile: PublicProfile; viewer: Actor | null }

/** The names a profile page needs, and what the viewer is to the firm. */
export function profileViewOf(
  { knowledge, regions, now }: Pick<Runtime, 'knowledge' | 'regions' | 'now'>,
  { organisationId, profile, viewer }: Input,
) {
  const memberships = viewer?.memberships ?? []
  const own = memberships.some((one) => one.organisationId === organisationId)
  return {
    own,
    /** The organisation in whose name a member puts this firm on a shortlist. */
    actsFor: own ? null : (memberships[0]?.publicId ?? null),
    places: namePlaces(knowledge, profile.places),
    sites: profile.sites.map(({ kind, cityCode }) => {
      const city = regions.region(cityCode)
      return { kind, city: { zh: city?.short ?? cityCode, en: city?.en ?? cityCode } }
    }),
    markets: profile.markets.flatMap((id) => {
      const market = regions.market(id)
      return market ? [{ zh: market.zh, en: market.en }] : []
    }),
    now: now().toISOString(),
    today: dayOf(now()),
  }
}
