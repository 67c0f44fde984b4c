import { isPublicId } from '#app/domain/ids/public-id.ts'
import { namedSegments, placeName } from '#app/domain/listing/names.ts'
import { actorOf } from '#app/http/actor.server.ts'
import type { Args } from '#app/http/reading.server.ts'
import { getListing } from '#app/services/listings/get-listing.server.ts'

/** What the page of a listing shows; null where there is none for this reader. */
export async function loadListingPage(args: Args) {
  const { runtime } = args.context
  const publicId = args.params.publicId ?? ''
  if (!isPublicId(publicId)) return null
  const actor = await actorOf(args)
  const listing = await getListing(runtime, { actor, publicId })
  if (!listing) return null
  const { knowledge, regions } = runtime
  const poster = listing.organisation.publicId
  return {
    listing,
    segments: namedSegments(knowledge, listing.segmentIds).map((one) => ({
      ...one,
      position: knowledge.segments.get(one.id)?.position ?? ('midstream' as const),
    })),
    places: listing.regionCodes.map((code) => placeName(regions, code)),
    cities: listing.organisation.cityCodes.map((code) => placeName(regions, code)),
    /** Null for a visitor; else for which of their firms the reader compares. */
    reader: actor && {
      organisation: actor.memberships.find((one) => one.publicId !== poster)?.publicId ?? null,
    },
    now: runtime.now().toISOString(),
  }
}
export type ListingPageData = NonNullable<Awaited<ReturnType<typeof loadListingPage>>>
