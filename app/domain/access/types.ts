import type { MembershipRole } from '../enterprise/types.ts'

export type Membership = {
  organisationId: string
  publicId: string
  name: string
  role: MembershipRole
  published: boolean
}

/** A signed-in person. A visitor is `null`. */
export type Actor = {
  userId: string
  sessionId: string
  email: string
  emailVerified: boolean
  memberships: readonly Membership[]
  sample: boolean
}

/** The membership through which an actor may act for an organisation, or null. */
export function membershipIn(actor: Actor | null, publicId: string): Membership | null {
  return actor?.memberships.find((one) => one.publicId === publicId) ?? null
}
