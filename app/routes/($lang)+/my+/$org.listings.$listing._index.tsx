import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { marksOf, writeMarks } from '#app/domain/enterprise/edit-conflict.ts'
import { listingFormValues } from '#app/domain/listing/form-values.ts'
import { stateOn } from '#app/domain/listing/life.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { typed } from '#app/http/form-values.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { actOnListing } from './__listing-action.server.ts'
import { ListingConflict } from './__listing-conflict.tsx'
import { ListingForm, specificationRowCount } from './__listing-form.tsx'
import { ListingStatus } from './__listing-status.tsx'
import { ListingStepper } from './__listing-stepper.tsx'
import { listingFormWorld, requireOwnListing } from './__listing-world.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { listing, membership } = await requireOwnListing(args)
  const { runtime } = args.context
  const now = runtime.now()
  const { publicId, version, content, confirmedAt } = listing
  return {
    org: membership.publicId,
    published: membership.published,
    world: listingFormWorld(args),
    publicId,
    version,
    confirmedAt,
    side: content.side,
    title: content.title,
    validUntil: content.validUntil,
    state: stateOn(dayOf(now), { state: listing.state, validUntil: content.validUntil }),
    values: listingFormValues(content),
    marks: writeMarks(marksOf(content)),
    done: new URL(args.request.url).searchParams.get('done'),
    now: now.toISOString(),
  }
}

export function action(args: ActionFunctionArgs) {
  return actOnListing(args)
}

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const { common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${data?.title ?? ''} · ${common.brand}` }]
}

/** Where the listing stands and what can be done with it; below, its content to edit. */
export default function OwnListing() {
  const data = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useWords().listing
  const to = usePaths()
  const values = refused?.values ?? data.values
  const stale = refused?.stale
  const draft = data.state === 'draft'
  return (
    <main id="main" className="wrap page">
      <nav className="crumb" aria-label={t.view.crumb}>
        <a href={to.myListings(data.org)}>{t.own.title}</a>
      </nav>
      <h1>{data.title}</h1>
      {draft && <ListingStepper at="write" />}
      <ListingStatus data={data} refusal={refused?.refusal ?? null} />
      {!draft && <h2>{t.form.editTitle}</h2>}
      {stale && <ListingConflict conflicts={stale.conflicts} />}
      <ListingForm
        world={data.world}
        side={data.side}
        values={values}
        errors={refused?.errors}
        rows={specificationRowCount(values, refused?.more)}
        submit={draft ? t.form.saveDraft : t.form.save}
      >
        <input
          type="hidden"
          name="version"
          value={stale?.version ?? (typed(values, 'version') || data.version)}
        />
        <input
          type="hidden"
          name="marks"
          value={stale?.marks ?? (typed(values, 'marks') || data.marks)}
        />
      </ListingForm>
    </main>
  )
}
