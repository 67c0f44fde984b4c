import { asc, desc, eq } from 'drizzle-orm'
import { listing, membership, user } from '#db/schema/index.ts'
import type { Product } from '../../domain/enterprise/product-edits.ts'
import type { ProfileInput } from '../../domain/enterprise/schema.ts'
import type { TagRecord } from '../../domain/enterprise/tag-decisions.ts'
import type { MembershipRole, OrganisationState } from '../../domain/enterprise/types.ts'
import type { ListingSide, ListingState } from '../../domain/listing/types.ts'
import type { Ports } from '../ports.ts'
import { findOwn, type OwnScope } from './find-own.server.ts'
import { loadProfile } from './load-profile.server.ts'
import { loadProducts } from './products-of.server.ts'
import { loadTags } from './tags-of.server.ts'

type OwnListing = {
  publicId: string
  side: ListingSide
  title: string
  state: ListingState
  validUntil: string
}

/** A firm as its own members see it. Instants are ISO text. */
export type OwnOrganisation = {
  publicId: string
  version: number
  state: OrganisationState
  role: MembershipRole
  sample: boolean
  verifiedAt: string | null
  confirmedAt: string
  profile: ProfileInput
  products: Product[]
  tags: TagRecord[]
  members: { email: string; role: MembershipRole; self: boolean }[]
  /** The last few, whatever their state. */
  listings: OwnListing[]
}

const LISTINGS_SHOWN = 5
const MEMBERS_SHOWN = 100

/** Everything a member sees of their organisation; null for anybody else. */
export async function getOwnOrganisation(
  ports: Pick<Ports, 'db' | 'knowledge'>,
  scope: OwnScope,
): Promise<OwnOrganisation | null> {
  const own = await findOwn(ports, scope)
  if (!own) return null
  const [profile, products, tags, members, listings] = await Promise.all([
    loadProfile(ports, own),
    loadProducts(ports, own.id),
    loadTags(ports, own.id),
    ports.db
      .select({ id: user.id, email: user.email, role: membership.role })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(eq(membership.organisationId, own.id))
      .orderBy(asc(membership.createdAt), asc(user.id))
      .limit(MEMBERS_SHOWN),
    ports.db
      .select({
        publicId: listing.publicId,
        side: listing.side,
        title: listing.title,
        state: listing.state,
        validUntil: listing.validUntil,
      })
      .from(listing)
      .where(eq(listing.organisationId, own.id))
      .orderBy(desc(listing.createdAt), desc(listing.id))
      .limit(LISTINGS_SHOWN),
  ])
  const { publicId, version, state, role, isSample: sample } = own
  return {
    publicId,
    version,
    state,
    role,
    sample,
    verifiedAt: own.verifiedAt?.toISOString() ?? null,
    confirmedAt: own.confirmedAt.toISOString(),
    profile,
    products,
    tags,
    members: members.map(({ id, ...one }) => ({ ...one, self: id === scope.userId })),
    listings,
  }
}
