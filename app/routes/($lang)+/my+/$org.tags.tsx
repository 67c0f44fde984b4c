import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireMembership } from '#app/http/actor.server.ts'
import { errorList } from '#app/http/form-values.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { getProposal } from '#app/services/organisations/get-proposal.server.ts'
import { Steps } from '#app/ui/enterprise/steps.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { confirmTags } from './__tags-action.server.ts'
import { TagsForm } from './__tags-form.tsx'
import { TagsSource } from './__tags-source.tsx'
import { tagsViewOf } from './__tags-view.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const { runtime } = args.context
  const { publicId } = membership
  const found = await getProposal(runtime, { userId: actor.userId, publicId })
  if (!found) throw notFound()
  const done = new URL(args.request.url).searchParams.get('done')
  return { view: tagsViewOf(runtime, found), done }
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const scope = { userId: actor.userId, publicId: membership.publicId }
  return confirmTags(args, { locale, scope })
}

export const meta: MetaFunction = ({ params }) => {
  const t = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${t.onboarding.tags.title} · ${t.common.brand}` }]
}

export default function TagsPage() {
  const { view, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().onboarding.tags
  const to = usePaths()
  const { draft } = view
  return (
    <main id="main" className="wrap">
      {draft && (
        <Steps
          current="tags"
          href={{ account: to.account(), description: to.organisation(view.publicId) }}
        />
      )}
      <div className="lead">
        <h1>{t.title}</h1>
        <p className="ink2">
          {view.name} <SampleTag sample={view.sample} />
          <br />
          {draft ? t.lead : t.leadAgain}
        </p>
      </div>
      {done === 'kept' && !answer && <Note tone="ok">{t.kept}</Note>}
      {done === 'saved' && !answer && <Note tone="ok">{t.saved}</Note>}
      <ErrorSummary errors={errorList(answer?.errors)} />
      <div className="half">
        <TagsSource view={view} />
        <TagsForm view={view} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
      </div>
    </main>
  )
}
