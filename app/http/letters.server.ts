import { fill } from '#app/i18n/fill.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { pathsFor } from '#app/paths.ts'
import type { WriteLetter } from '#app/services/account/letters.ts'
import { ownOrigin } from './own-origin.server.ts'
import type { Args } from './reading.server.ts'

/** Writes mails from the catalogue, with links to this site. */
export function letterWriter({ request, context }: Pick<Args, 'request' | 'context'>): WriteLetter {
  const origin = ownOrigin(context.runtime.env, request)
  return (letter) => {
    const to = pathsFor(letter.locale)
    const { subject, body } = wordsFor(letter.locale).account.letters[letter.template]
    const link = letter.template === 'verify' ? to.verifyEmail : to.resetPassword
    const values = {
      link: 'token' in letter ? origin + link(letter.token) : '',
      signIn: origin + to.signIn(),
      forgot: origin + to.forgotPassword(),
    }
    return { subject, body: fill(body, values) }
  }
}
