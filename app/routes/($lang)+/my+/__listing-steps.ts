import type { Paths } from '#app/paths.ts'

/** The second step of a listing stands under the page that edits it. */
export function segmentsStep(
  to: Paths,
  { org, listing, add = '' }: { org: string; listing: string; add?: string },
): string {
  const path = `${to.editListing(org, listing)}/segments`
  return add ? `${path}?add=${encodeURIComponent(add)}` : path
}
