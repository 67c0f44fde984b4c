import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { PASSWORD_FAULTS } from '#app/domain/account/password.ts'
import { ChangePasswordSchema } from '#app/domain/account/schema.ts'
import { requireActor } from '#app/http/actor.server.ts'
import { languageCookie } from '#app/http/cookies.server.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { letterWriter } from '#app/http/letters.server.ts'
import { notFound, requireLocale } from '#app/http/reading.server.ts'
import { orThrow, refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { LOCALES, pathsFor } from '#app/paths.ts'
import { changePassword } from '#app/services/account/change-password.server.ts'
import { chooseLanguage } from '#app/services/account/choose-language.server.ts'
import { endOtherSessions, endSession } from '#app/services/account/end-session.server.ts'

const AccountSchema = z.discriminatedUnion('intent', [
  ChangePasswordSchema.extend({ intent: z.literal('password') }),
  z.object({ intent: z.literal('session'), sessionId: z.string().max(100) }),
  z.object({ intent: z.literal('others') }),
  z.object({ intent: z.literal('language'), locale: z.enum(LOCALES) }),
])

/** Every button of the account page; what was done is said on the page it leads back to. */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const { runtime } = context
  const locale = requireLocale(params)
  const actor = await requireActor(args)
  const form = await parseForm(request, AccountSchema, locale)
  if (!form.ok) {
    if (form.errors.intent) throw notFound()
    return refusedForm({ errors: form.errors, values: {} })
  }
  const { value } = form
  const done = `?done=${value.intent}`
  const back = pathsFor(locale).account() + done
  switch (value.intent) {
    case 'session':
      orThrow(await endSession(runtime, { actor, sessionId: value.sessionId }))
      return redirect(back)
    case 'others':
      await endOtherSessions(runtime, { actor })
      return redirect(back)
    case 'language':
      await chooseLanguage(runtime, { actor, locale: value.locale })
      return redirect(pathsFor(value.locale).account() + done, {
        headers: { 'Set-Cookie': languageCookie(value.locale) },
      })
    case 'password': {
      const { oldPassword, newPassword } = value
      const write = letterWriter({ request, context })
      const result = await changePassword(runtime, { actor, oldPassword, newPassword, write })
      if (result.ok) return redirect(back)
      const said = speakRefusal(wordsFor(locale).account.refusals, result)
      const errors = { [passwordField(result.error)]: said }
      return refusedForm({ errors, values: {} }, result.error)
    }
  }
}

function passwordField(code: string): string {
  if (code === 'wrong-password') return 'oldPassword'
  return PASSWORD_FAULTS.some((fault) => fault === code) ? 'newPassword' : 'form'
}
