import type { ListingSide, ListingState } from '#app/domain/listing/types.ts'
import type { ListingFormWorld } from './__listing-world.server.ts'

/** What the page of an own listing knows of it beside its content. */
export type OwnListingData = {
  /** Public id of the firm. */
  org: string
  publicId: string
  state: ListingState
  side: ListingSide
  validUntil: string
  confirmedAt: string
  /** Code of the press that led here. */
  done: string | null
  world: ListingFormWorld
  now: string
}
