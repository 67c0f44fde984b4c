import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { safeNext } from '#app/domain/account/next-path.ts'
import { SignInSchema } from '#app/domain/account/schema.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { browserOf } from '#app/http/browser.server.ts'
import { typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { findSampleIdentities } from '#app/services/account/sample-identities.server.ts'
import { signIn } from '#app/services/account/sign-in.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { useWords } from '#app/ui/words.tsx'
import { FormPage } from './__form-page.tsx'
import { SignInAside } from './__sign-in-aside.tsx'
import { SignInForm } from './__sign-in-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const to = pathsFor(requireLocale(args.params))
  const { searchParams } = new URL(args.request.url)
  const next = safeNext(searchParams.get('next'))
  if (await actorOf(args)) throw redirect(next ?? to.my())
  const { runtime, loopback } = args.context
  const samples = loopback ? await findSampleIdentities(runtime) : []
  return { next, done: searchParams.get('done'), sample: samples.length > 0 }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params)
  const form = await parseForm(request, SignInSchema, locale)
  if (!form.ok) return refusedForm(form)
  const result = await signIn(context.runtime, {
    ...form.value,
    address: context.peer,
    browser: browserOf(request),
  })
  if (!result.ok) {
    const said = speakRefusal(wordsFor(locale).account.refusals, result)
    return refusedForm({ values: form.values, errors: { form: said } }, result.error)
  }
  const next = safeNext(new URL(request.url).searchParams.get('next'))
  return redirect(next ?? pathsFor(locale).my(), {
    headers: { 'Set-Cookie': result.value.cookie },
  })
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${account.signIn.title} · ${common.brand}` }]
}

export default function SignIn() {
  const { next, done, sample } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().account.signIn
  const said = done === 'verified' ? t.verified : done === 'password' ? t.passwordSet : null
  return (
    <FormPage title={t.title} aside={<SignInAside next={next} sample={sample} />}>
      {said && !answer && <Note tone="ok">{said}</Note>}
      <FormErrors errors={answer?.errors} />
      <SignInForm
        next={next}
        email={typed(answer?.values, 'email')}
        errors={answer?.errors}
        label={t.submit}
      />
    </FormPage>
  )
}
