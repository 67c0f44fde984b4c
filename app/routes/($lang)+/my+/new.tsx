import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { regionChoices } from '#app/domain/enterprise/region-choices.ts'
import { newOrganisationSchema } from '#app/domain/enterprise/schema.ts'
import { requireActor } from '#app/http/actor.server.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusedForm } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { createOrganisation } from '#app/services/organisations/create-organisation.server.ts'
import { LabelledErrors } from '#app/ui/enterprise/labelled-errors.tsx'
import { Steps } from '#app/ui/enterprise/steps.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { formWorldOf } from './__form-world.server.ts'
import { NewFields } from './__new-fields.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  await requireActor(args)
  return { regions: regionChoices(args.context.runtime.regions) }
}

export async function action(args: ActionFunctionArgs) {
  const locale = requireLocale(args.params)
  const actor = await requireActor(args)
  const { runtime } = args.context
  const t = wordsFor(locale)
  const schema = newOrganisationSchema(formWorldOf(runtime))
  const read = await parseForm(args.request, schema, locale, t.enterprise.faults)
  if (!read.ok) return refusedForm(read)
  const created = await createOrganisation(runtime, { userId: actor.userId, input: read.value })
  if (created.ok) return redirect(pathsFor(locale).organisation(created.value.publicId))
  const { values } = read
  return created.error === 'too_many'
    ? refusedForm({ values, errors: { form: t.onboarding.new.tooMany } })
    : refusedForm({ values, errors: { 'identifier.number': t.onboarding.new.taken } }, 'stale')
}

export const meta: MetaFunction = ({ params }) => {
  const t = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${t.onboarding.new.title} · ${t.common.brand}` }]
}

export default function NewEnterprise() {
  const { regions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().onboarding.new
  const to = usePaths()
  const form = { values: answer?.values ?? {}, errors: answer?.errors ?? {} }
  return (
    <main id="main" className="wrap">
      <Steps current="enterprise" href={{ account: to.account() }} />
      <div className="lead">
        <h1>{t.title}</h1>
        <p className="ink2">{t.lead}</p>
      </div>
      <form method="post" className="sheet" noValidate>
        <LabelledErrors errors={answer?.errors} />
        <NewFields form={form} regions={regions} />
        <div className="actbar">
          <button className="btn pri" type="submit">
            {t.save}
          </button>
        </div>
      </form>
    </main>
  )
}
