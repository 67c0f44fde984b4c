import { data, redirect } from '@remix-run/node'
import { readMarks, writeMarks } from '#app/domain/enterprise/edit-conflict.ts'
import { listingFormValues } from '#app/domain/listing/form-values.ts'
import type { ListingContent } from '#app/domain/listing/schema.ts'
import { type FormErrors, type FormValues, typed } from '#app/http/form-values.ts'
import type { ParsedForm } from '#app/http/forms.server.ts'
import { type Args, notFound, requireLocale } from '#app/http/reading.server.ts'
import { refusalStatus } from '#app/http/result.server.ts'
import { pathsFor } from '#app/paths.ts'
import { editListing, type StaleListing } from '#app/services/listings/edit-listing.server.ts'
import { renewListing } from '#app/services/listings/renew-listing.server.ts'
import { withdrawListing } from '#app/services/listings/withdraw-listing.server.ts'
import { segmentsStep } from './__listing-steps.ts'
import { readListingForm, requireOwnListing } from './__listing-world.server.ts'

/** What the page shows again when a press was not carried out. */
export type Refused = {
  /** What was typed in the form of the content; null where another button was pressed. */
  values: FormValues | null
  errors: FormErrors
  /** Rows of the specification asked for. */
  more: number
  refusal: string | null
  stale: (Pick<StaleListing, 'version' | 'conflicts'> & { marks: string }) | null
}

const NOTHING: Refused = { values: null, errors: {}, more: 0, refusal: null, stale: null }

function again(refused: Partial<Refused>, status: number) {
  return data<Refused>({ ...NOTHING, ...refused }, { status })
}

type Own = Awaited<ReturnType<typeof requireOwnListing>>
type Posted = { own: Own; form: ParsedForm<ListingContent> }

/** Save, withdraw, renew, one more row: which one, the pressed button says. */
export async function actOnListing(args: Args) {
  const own = await requireOwnListing(args)
  const { form, intent } = await readListingForm(args)
  const { values } = form
  if (intent === 'add-specification') return again({ values, more: 1 }, 200)
  if (intent === 'withdraw') return withdraw(args, own)
  if (intent === 'renew') return renew(args, { own, form })
  return save(args, { own, form })
}

async function save(args: Args, { own, form }: Posted) {
  const { values } = form
  if (!form.ok) return again({ values, errors: form.errors }, refusalStatus('invalid'))
  const edited = await editListing(args.context.runtime, {
    ...own.key,
    version: Number(typed(values, 'version')),
    marks: readMarks(typed(values, 'marks')),
    content: form.value,
  })
  if (edited.ok) throw done(args, own, own.listing.state === 'draft' ? 'draft' : 'saved')
  if (edited.error !== 'stale' || !('stale' in edited)) throw notFound()
  const { version, base, merged, conflicts } = edited.stale
  // The marks are of what stands there now: saving again keeps what the form shows.
  const stale = { version, conflicts, marks: writeMarks(base) }
  return again({ values: listingFormValues(merged), stale }, refusalStatus('stale'))
}

async function withdraw(args: Args, own: Own) {
  const withdrawn = await withdrawListing(args.context.runtime, own.key)
  if (withdrawn.ok) throw done(args, own, 'withdrawn')
  return again({ refusal: withdrawn.error }, refusalStatus(withdrawn.error))
}

async function renew(args: Args, { own, form }: Posted) {
  const validUntil = typed(form.values, 'renewUntil')
  const renewed = await renewListing(args.context.runtime, { ...own.key, validUntil })
  if (renewed.ok) throw done(args, own, 'renewed')
  return again({ refusal: renewed.error }, refusalStatus(renewed.error))
}

/** After a press the page is read anew, so that reloading presses nothing again. */
function done(args: Args, { membership, listing }: Own, note: string): Response {
  const to = pathsFor(requireLocale(args.params))
  const [org, publicId] = [membership.publicId, listing.publicId]
  if (note === 'draft') return redirect(segmentsStep(to, { org, listing: publicId }))
  return redirect(`${to.editListing(org, publicId)}?done=${note}`)
}
