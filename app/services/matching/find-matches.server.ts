import type { Actor } from '#app/domain/access/types.ts'
import type { ListedPartner, Missing, Partner } from '#app/domain/matching/partner.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import { findNote } from '../shortlist/find-shortlist.server.ts'
import { type PartnerPorts, rankPartners } from './find-partners.server.ts'
import { meanwhile } from './meanwhile.ts'
import { missingOf } from './present-partners.ts'
import type { LookedForBy } from './types.ts'

const MATCH_PAGE_SIZE = 20

export type OwnMatches = LookedForBy & {
  partners: ListedPartner[]
  /** The one that stands open, with its place in the whole list; the first unless one was asked for. */
  selected: { partner: Partner; place: number; note: string | null } | null
  /** The neighbours of the open one in the whole list. */
  before: string | null
  after: string | null
  total: number
  capped: boolean
  page: number
  missing: Missing[]
}

type Input = {
  actor: Actor
  organisationId: string
  direction: Direction
  page: number
  /** Public id of the partner to open. */
  open: string | null
  now: Date
}

/** A member's page of matches; null where the actor does not act for the firm, or the partner to open is none of them. */
export async function findMatches(ports: PartnerPorts, input: Input): Promise<OwnMatches | null> {
  const { actor, organisationId, direction, open, now } = input
  if (!actsFor(actor, organisationId)) return null
  const { subject, matches, present, list, ...by } = await rankPartners(ports, {
    subject: { kind: 'enterprise', organisationId },
    direction,
    now,
    viewer: actor,
  })
  const found = matches.findIndex(({ loaded }) => loaded.card.publicId === open)
  if (!subject || (open !== null && found < 0)) return null
  const page = open === null ? input.page : Math.floor(found / MATCH_PAGE_SIZE) + 1
  const start = (page - 1) * MATCH_PAGE_SIZE
  const place = open === null ? start : found
  const chosen = matches[place]
  const targetId = chosen?.view.other.id
  const [note, shown] = await meanwhile(
    targetId ? findNote(ports, { actor, organisationId, targetId }) : Promise.resolve(null),
    () => ({
      partners: list(matches.slice(start, start + MATCH_PAGE_SIZE)),
      selected: chosen ? present([chosen])[0] : undefined,
    }),
  )
  return {
    partners: shown.partners,
    selected: shown.selected ? { partner: shown.selected, place: place + 1, note } : null,
    before: matches[place - 1]?.loaded.card.publicId ?? null,
    after: matches[place + 1]?.loaded.card.publicId ?? null,
    total: matches.length,
    ...by,
    page,
    missing: missingOf(subject),
  }
}
