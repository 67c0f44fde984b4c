import { isPublicId } from '#app/domain/ids/public-id.ts'
import { type BothNames, placeName } from '#app/domain/listing/names.ts'
import { type ListingContent, listingSchema } from '#app/domain/listing/schema.ts'
import { validityBounds } from '#app/domain/listing/validity.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { typed } from '#app/http/form-values.ts'
import { type ParsedForm, parseForm } from '#app/http/forms.server.ts'
import { type Args, notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { getOwnListing } from '#app/services/listings/own-listing.server.ts'

export type PlaceOption = BothNames & { code: string }

/** What the form offers: areas of neighbouring cities, cities of the province with Hong Kong and Macao, days. */
export function listingFormWorld({ context: { runtime } }: Pick<Args, 'context'>) {
  const { regions, now } = runtime
  const option = (code: string): PlaceOption => ({ code, ...placeName(regions, code) })
  return {
    layers: regions.layers.filter((one) => one.kind === 'area').map((one) => option(one.id)),
    cities: regions.homeCities.map((one) => option(one.code)),
    bounds: validityBounds(dayOf(now())),
  }
}
export type ListingFormWorld = ReturnType<typeof listingFormWorld>

/** The posted form and which of its buttons was pressed. */
export async function readListingForm({
  request,
  params,
  context: { runtime },
}: Args): Promise<{ form: ParsedForm<ListingContent>; intent: string }> {
  const locale = requireLocale(params)
  const { regions, now } = runtime
  const schema = listingSchema({
    isPlace: (code) => regions.region(code) !== null || regions.layer(code) !== null,
    today: dayOf(now()),
  })
  const form = await parseForm(request, schema, locale, wordsFor(locale).listing.faults)
  return { form, intent: typed(form.values, 'intent') }
}

/** The listing of the URL, of the firm of the URL, which the person belongs to; else there is no such page. */
export async function requireOwnListing(args: Args) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const publicId = args.params.listing ?? ''
  if (!isPublicId(publicId)) throw notFound()
  const key = { actor, organisationId: membership.organisationId, publicId }
  const listing = await getOwnListing(args.context.runtime, key)
  if (!listing) throw notFound()
  return { key, membership, listing }
}
