import { redirect } from '@remix-run/node'
import { answersSchema } from '#app/domain/enterprise/answers-schema.ts'
import { typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import type { Args } from '#app/http/reading.server.ts'
import { refusalStatus, refusedForm } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { type Locale, pathsFor, queryString } from '#app/paths.ts'
import { confirmProfile } from '#app/services/organisations/confirm-profile.server.ts'
import type { OwnScope } from '#app/services/organisations/find-own.server.ts'

/** Saves the answers: `save` publishes, `later` and `add` only keep them and come back. */
export async function confirmTags(
  args: Args,
  { locale, scope }: { locale: Locale; scope: OwnScope },
) {
  const { runtime } = args.context
  const t = wordsFor(locale)
  const to = pathsFor(locale)
  const schema = answersSchema({ isSegment: (id) => runtime.knowledge.segments.has(id) })
  const read = await parseForm(args.request, schema, locale, t.enterprise.faults)
  if (!read.ok) return refusedForm(read)
  const pressed = typed(read.values, 'intent')
  if (pressed === 'add' && read.value.addSegment === null) {
    return refusedForm({ values: read.values, errors: { addSegment: t.enterprise.faults.choose } })
  }
  const confirmed = await confirmProfile(runtime, {
    ...scope,
    version: Number(typed(read.values, 'version')),
    answers: read.value,
    intent: pressed === 'save' ? 'publish' : 'keep',
  })
  const back = (done: string) => redirect(to.tags(scope.publicId) + queryString({ done }))
  if (confirmed.ok) {
    if (pressed !== 'save') return back('kept')
    return confirmed.value.firstPublished
      ? redirect(to.matches(scope.publicId, { done: 'published' }))
      : back('saved')
  }
  const { values } = read
  switch (confirmed.error) {
    case 'stale':
      // The rows may be others now: the fresh page starts from what stands there.
      return refusedForm({ values: {}, errors: { form: t.onboarding.tags.stale } }, 'stale')
    case 'nothing_confirmed':
      return refusedForm({ values, errors: { form: t.onboarding.tags.nothing } })
    default:
      throw new Response(null, { status: refusalStatus(confirmed.error) })
  }
}
