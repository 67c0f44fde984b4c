import { redirect } from '@remix-run/node'
import { descriptionSchema } from '#app/domain/enterprise/schema.ts'
import { typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import type { Args } from '#app/http/reading.server.ts'
import { orThrow, refusalStatus, refusedForm } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { type Locale, pathsFor, queryString } from '#app/paths.ts'
import { describeOrganisation } from '#app/services/organisations/describe-organisation.server.ts'
import type { OwnScope } from '#app/services/organisations/find-own.server.ts'
import { leaveOrganisation } from '#app/services/organisations/leave-organisation.server.ts'
import { reconfirmOrganisation } from '#app/services/organisations/reconfirm-organisation.server.ts'
import {
  publishOrganisation,
  withdrawOrganisation,
} from '#app/services/organisations/set-publication.server.ts'

/** The buttons of a firm's home and of its first text, by `intent`. */
export async function actOnOwn(args: Args, { locale, scope }: { locale: Locale; scope: OwnScope }) {
  const { runtime } = args.context
  const to = pathsFor(locale)
  const t = wordsFor(locale)
  const read = await parseForm(args.request, descriptionSchema(), locale, t.enterprise.faults)
  const intent = typed(read.values, 'intent')
  const home = (done: string) => redirect(to.organisation(scope.publicId) + queryString({ done }))
  switch (intent) {
    case 'reconfirm':
      orThrow(await reconfirmOrganisation(runtime, scope))
      return home('reconfirmed')
    case 'withdraw':
      orThrow(await withdrawOrganisation(runtime, scope))
      return home('withdrawn')
    case 'publish': {
      const published = await publishOrganisation(runtime, scope)
      if (published.ok) return home('published')
      if (published.error !== 'nothing_confirmed') throw refusal(published.error)
      return refusedForm({ values: {}, errors: { form: t.onboarding.tags.nothing } })
    }
    case 'leave': {
      const left = await leaveOrganisation(runtime, scope)
      if (left.ok) return redirect(to.my())
      if (left.error !== 'last_owner') throw refusal(left.error)
      return refusedForm({ values: {}, errors: { form: t.enterprise.profile.lastOwner } })
    }
    default: {
      if (!read.ok) return refusedForm(read)
      const version = Number(typed(read.values, 'version'))
      const described = await describeOrganisation(runtime, {
        ...scope,
        version,
        description: read.value,
      })
      if (described.ok) {
        return intent === 'later' ? home('kept') : redirect(to.tags(scope.publicId))
      }
      if (described.error !== 'stale') throw refusal(described.error)
      return refusedForm(
        { values: read.values, errors: { form: t.onboarding.describe.stale } },
        'stale',
      )
    }
  }
}

function refusal(code: string): Response {
  return new Response(null, { status: refusalStatus(code) })
}
