import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ForgotPasswordSchema } from '#app/domain/account/schema.ts'
import { typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { letterWriter } from '#app/http/letters.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix } from '#app/paths.ts'
import { requestPasswordReset } from '#app/services/account/request-password-reset.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { useWords } from '#app/ui/words.tsx'
import { EmailField } from './__fields.tsx'
import { FormPage } from './__form-page.tsx'
import { mailState } from './__mail-state.server.ts'
import { OutboxHint } from './__outbox-hint.tsx'

export function loader({ params, context }: LoaderFunctionArgs) {
  requireLocale(params)
  return { mail: mailState(context) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = requireLocale(params)
  const form = await parseForm(request, ForgotPasswordSchema, locale)
  if (!form.ok) return refusedForm(form)
  const result = await requestPasswordReset(context.runtime, {
    ...form.value,
    address: context.peer,
    write: letterWriter({ request, context }),
  })
  if (result.ok) return { sentTo: form.value.email }
  const said = speakRefusal(wordsFor(locale).account.refusals, result)
  return refusedForm({ values: form.values, errors: { form: said } }, result.error)
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [{ title: `${account.forgot.title} · ${common.brand}` }]
}

export default function ForgotPassword() {
  const { mail } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { forgot: t, outboxTitle } = useWords().account
  if (answer && 'sentTo' in answer) {
    return (
      <FormPage
        title={fill(mail.outbox ? outboxTitle : t.sentTitle, { email: answer.sentTo })}
        lead={mail.delivers ? t.sent : undefined}
      >
        <OutboxHint mail={mail} />
      </FormPage>
    )
  }
  return (
    <FormPage title={t.title} lead={t.lead}>
      <FormErrors errors={answer?.errors} />
      <form className="fields" id="form" method="post" noValidate>
        <EmailField value={typed(answer?.values, 'email')} error={answer?.errors.email} />
        <p className="actbar">
          <button className="btn pri" type="submit">
            {t.submit}
          </button>
        </p>
      </form>
      {!mail.outbox && <OutboxHint mail={mail} />}
    </FormPage>
  )
}
