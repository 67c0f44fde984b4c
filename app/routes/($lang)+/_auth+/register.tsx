import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { safeNext } from '#app/domain/account/next-path.ts'
import { RegisterSchema } from '#app/domain/account/schema.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { letterWriter } from '#app/http/letters.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { registerUser } from '#app/services/account/register-user.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { EmailField, PasswordField } from './__fields.tsx'
import { FormPage } from './__form-page.tsx'
import { mailState } from './__mail-state.server.ts'
import { OutboxHint } from './__outbox-hint.tsx'
import { RegisterAside } from './__register-aside.tsx'
import { Registered } from './__registered.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const to = pathsFor(requireLocale(args.params))
  const next = safeNext(new URL(args.request.url).searchParams.get('next'))
  if (await actorOf(args)) throw redirect(next ?? to.my())
  return { next, mail: mailState(args.context) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params)
  const form = await parseForm(request, RegisterSchema, locale)
  if (!form.ok) return refusedForm(form)
  const result = await registerUser(context.runtime, {
    ...form.value,
    locale,
    address: context.peer,
    write: letterWriter({ request, context }),
  })
  if (result.ok) return { sentTo: form.value.email }
  const field = result.error === 'throttled' ? 'form' : 'password'
  const said = speakRefusal(wordsFor(locale).account.refusals, result)
  return refusedForm({ values: form.values, errors: { [field]: said } }, result.error)
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${account.register.title} · ${common.brand}` }]
}

export default function Register() {
  const { next, mail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().account
  const to = usePaths()
  if (answer && 'sentTo' in answer) {
    return <Registered email={answer.sentTo} next={next} mail={mail} />
  }
  const errors = answer?.errors ?? {}
  return (
    <FormPage title={t.register.title} lead={t.register.lead} aside={<RegisterAside />}>
      <FormErrors errors={errors} />
      <form className="fields" id="form" method="post" noValidate>
        <EmailField value={typed(answer?.values, 'email')} error={errors.email} />
        <PasswordField label={t.password} chosen error={errors.password} />
        <p className="actbar">
          <button className="btn pri" type="submit">
            {t.register.submit}
          </button>
          <a className="btn txt" href={to.signIn(next ?? undefined)}>
            {t.register.haveAccount}
          </a>
        </p>
      </form>
      {!mail.outbox && <OutboxHint mail={mail} />}
    </FormPage>
  )
}
