import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PASSWORD_FAULTS } from '#app/domain/account/password.ts'
import { ResetPasswordSchema } from '#app/domain/account/schema.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { letterWriter } from '#app/http/letters.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { getToken } from '#app/services/account/email-tokens.server.ts'
import { resetPassword } from '#app/services/account/reset-password.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { PasswordField } from './__fields.tsx'
import { FormPage } from './__form-page.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireLocale(params)
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const link = await getToken(context.runtime, { token, purpose: 'reset' })
  return link.ok
    ? { token, email: link.value.email, fault: null }
    : { token, email: '', fault: link.error }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params)
  const form = await parseForm(request, ResetPasswordSchema, locale)
  if (!form.ok) return refusedForm({ errors: form.errors, values: {} })
  const write = letterWriter({ request, context })
  const result = await resetPassword(context.runtime, { ...form.value, write })
  if (result.ok) return redirect(`${pathsFor(locale).signIn()}?done=password`)
  const field = PASSWORD_FAULTS.some((fault) => fault === result.error) ? 'password' : 'form'
  const said = speakRefusal(wordsFor(locale).account.refusals, result)
  return refusedForm({ errors: { [field]: said }, values: {} }, result.error)
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${account.reset.title} · ${common.brand}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function ResetPassword() {
  const { token, email, fault } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().account
  const to = usePaths()
  if (fault) {
    return (
      <FormPage title={t.reset.title} lead={t.refusals[fault]}>
        <p className="actbar">
          <a className="btn pri" href={to.forgotPassword()}>
            {t.forgot.again}
          </a>
        </p>
      </FormPage>
    )
  }
  return (
    <FormPage title={t.reset.title} lead={fill(t.reset.lead, { email })}>
      <FormErrors errors={answer?.errors} />
      <form className="fields" id="form" method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <input name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        <PasswordField label={t.newPassword} chosen error={answer?.errors.password} />
        <p className="actbar">
          <button className="btn pri" type="submit">
            {t.reset.submit}
          </button>
        </p>
      </form>
    </FormPage>
  )
}
