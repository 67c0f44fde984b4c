import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { VerifyEmailSchema } from '#app/domain/account/schema.ts'
import { actorOf, requireActor } from '#app/http/actor.server.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { letterWriter } from '#app/http/letters.server.ts'
import { requireLocale } from '#app/http/reading.server.ts'
import { refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { localeOfPrefix, pathsFor } from '#app/paths.ts'
import { getToken } from '#app/services/account/email-tokens.server.ts'
import { requestVerification } from '#app/services/account/request-verification.server.ts'
import { verifyEmail } from '#app/services/account/verify-email.server.ts'
import { FormErrors } from '#app/ui/form/form-errors.tsx'
import { useWords } from '#app/ui/words.tsx'
import { FormPage } from './__form-page.tsx'
import { mailState } from './__mail-state.server.ts'
import { OutboxHint } from './__outbox-hint.tsx'
import { VerifyLink, VerifyWaiting } from './__verify-parts.tsx'

/** With a token: the press that spends it, since mail scanners open links. Without: where the mail went. */
export async function loader(args: LoaderFunctionArgs) {
  requireLocale(args.params)
  const { searchParams } = new URL(args.request.url)
  const token = searchParams.get('token')
  const mail = mailState(args.context)
  if (token !== null) {
    const link = await getToken(args.context.runtime, { token, purpose: 'verify' })
    const signedIn = (await actorOf(args)) !== null
    return link.ok
      ? { kind: 'link' as const, token, email: link.value.email, fault: null, signedIn, mail }
      : { kind: 'link' as const, token, email: '', fault: link.error, signedIn, mail }
  }
  const { email, emailVerified } = await requireActor(args)
  const sent = searchParams.has('sent')
  return { kind: 'waiting' as const, email, verified: emailVerified, sent, mail }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const locale = requireLocale(params)
  const to = pathsFor(locale)
  const form = await parseForm(request, VerifyEmailSchema.partial(), locale)
  if (!form.ok) return refusedForm(form)
  const { token } = form.value
  if (token) {
    const actor = await actorOf(args)
    const result = await verifyEmail(context.runtime, { token })
    const there = actor ? to.account() : to.signIn()
    if (result.ok) return redirect(`${there}?done=verified`)
    const said = speakRefusal(wordsFor(locale).account.refusals, result)
    return refusedForm({ values: {}, errors: { form: said } }, result.error)
  }
  const actor = await requireActor(args)
  const result = await requestVerification(context.runtime, {
    actor,
    write: letterWriter({ request, context }),
  })
  if (result.ok) return redirect(`${to.verifyEmail()}?sent=1`)
  const said = speakRefusal(wordsFor(locale).account.refusals, result)
  return refusedForm({ values: {}, errors: { form: said } }, result.error)
}

export const meta: MetaFunction = ({ params }) => {
  const { account, common } = wordsFor(localeOfPrefix(params.lang) ?? 'zh-Hans')
  return [
    { title: `${account.verify.title} · ${common.brand}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function VerifyEmail() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useWords().account.verify
  return (
    <FormPage title={t.title}>
      <FormErrors errors={answer?.errors} />
      {data.kind === 'link' ? <VerifyLink {...data} /> : <VerifyWaiting {...data} />}
      {data.kind === 'waiting' && !data.verified && <OutboxHint mail={data.mail} />}
    </FormPage>
  )
}
