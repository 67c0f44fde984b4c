import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LISTING_SIDES } from '#app/domain/listing/types.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { type FormErrors, type FormValues, typed } from '#app/http/form-values.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusalStatus } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { postListing } from '#app/services/listings/post-listing.server.ts'
import { Seal } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { ListingForm, specificationRowCount } from './__listing-form.tsx'
import { ListingStepper } from './__listing-stepper.tsx'
import { segmentsStep } from './__listing-steps.ts'
import { listingFormWorld, readListingForm } from './__listing-world.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { membership } = await requireMembership(args)
  const { searchParams } = new URL(args.request.url)
  const segment = searchParams.get('segment') ?? ''
  return {
    org: membership.publicId,
    published: membership.published,
    world: listingFormWorld(args),
    side: LISTING_SIDES.find((one) => one === searchParams.get('side')) ?? 'demand',
    title: (searchParams.get('title') ?? '').slice(0, 120),
    segment: args.context.runtime.knowledge.segments.has(segment) ? segment : '',
  }
}

type Refused = { values: FormValues; errors: FormErrors; more: number; refusal: string | null }

export async function action(args: ActionFunctionArgs) {
  const { actor, membership } = await requireMembership(args)
  const to = pathsFor(requireLocale(args.params))
  const { form, intent } = await readListingForm(args)
  const again = (refused: Partial<Refused>, status: number) =>
    data<Refused>(
      { values: form.values, errors: {}, more: 0, refusal: null, ...refused },
      { status },
    )
  if (intent === 'add-specification') return again({ more: 1 }, 200)
  if (!form.ok) return again({ errors: form.errors }, refusalStatus('invalid'))
  const { organisationId, publicId: org } = membership
  const input = { actor, organisationId, content: form.value }
  const posted = await postListing(args.context.runtime, input)
  if (!posted.ok) return again({ refusal: posted.error }, refusalStatus(posted.error))
  const add = typed(form.values, 'segment')
  throw redirect(segmentsStep(to, { org, listing: posted.value.publicId, add }))
}

export const meta: MetaFunction<typeof loader> = ({ params, data: loaded }) => {
  const { common, listing } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${listing.form.newTitle[loaded?.side ?? 'demand']} · ${common.brand}` }]
}

export default function NewListing() {
  const { org, published, world, title, segment, ...loaded } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { listing, vocabulary } = useWords()
  const to = usePaths()
  const values = refused?.values ?? { title: [title] }
  const side = LISTING_SIDES.find((one) => one === typed(values, 'side')) ?? loaded.side
  return (
    <main id="main" className="wrap page">
      <h1>{listing.form.newTitle[side]}</h1>
      {published ? (
        <>
          <ListingStepper at="write" />
          {refused?.refusal && <Note tone="bad">{refusalWords(listing, refused.refusal)}</Note>}
          {!refused && (
            <nav className="tabs" aria-label={listing.form.side}>
              {LISTING_SIDES.toReversed().map((one) => (
                <a
                  key={one}
                  href={to.newListing(org, { side: one, title, segment })}
                  aria-current={one === side ? 'page' : undefined}
                >
                  <Seal side={one} />
                  {vocabulary.side[one]}
                </a>
              ))}
            </nav>
          )}
          <ListingForm
            world={world}
            side={side}
            values={values}
            errors={refused?.errors}
            rows={specificationRowCount(values, refused?.more)}
            submit={listing.form.next}
          >
            <input type="hidden" name="segment" value={typed(values, 'segment') || segment} />
          </ListingForm>
        </>
      ) : (
        <Note tone="warn">
          <p>{listing.form.unpublished}</p>
          <p>
            <a className="btn pri" href={to.organisation(org)}>
              {listing.form.toOrganisation}
            </a>
          </p>
        </Note>
      )}
    </main>
  )
}

function refusalWords(t: ReturnType<typeof useWords>['listing'], code: string): string {
  return code === 'too-many-listings' ? t.form.tooMany : t.form.unpublished
}
