import type { AnsweredBy } from '../../adapters/search/search-port.ts'
import type { Actor } from '../../domain/access/types.ts'
import type { Missing, Partner, SegmentPlace } from '../../domain/matching/partner.ts'
import type { Direction } from '../../domain/matching/types.ts'

export type PartnerSubject =
  | { kind: 'enterprise'; organisationId: string }
  | { kind: 'product'; term: string }

export type FindPartnersInput = {
  subject: PartnerSubject
  direction: Direction
  /** From 1. */
  page?: number
  /** Partners a page; 20 unless told. */
  limit?: number
  now: Date
  /** The reader: firms that blocked one of theirs, or are blocked by them, are left out. */
  viewer?: Pick<Actor, 'memberships'> | null
}

/** What looked for candidates, null where there was nothing to look for; `degraded` where another should have. */
export type LookedForBy = { engine: AnsweredBy['engine'] | null; degraded: boolean }

export type PartnersAnswer = LookedForBy & {
  partners: Partner[]
  total: number
  /** More fit than were looked at. */
  capped: boolean
  page: number
  pageSize: number
  /** Segments of the subject, as understood. */
  segments: SegmentPlace[]
  missing: Missing[]
  /** What the answer rests on, so that a match can be explained again later. */
  version: { scorer: number; knowledge: number }
}
