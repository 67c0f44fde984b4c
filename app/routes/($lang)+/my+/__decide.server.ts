import { type DecisionForm, decisionSchema } from '#app/domain/matching/decision-schema.ts'
import type { Result } from '#app/domain/result.ts'
import { requireMembership } from '#app/http/actor.server.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { type Args, notFound, requireLocale } from '#app/http/reading.server.ts'
import { refusedForm, speakRefusal } from '#app/http/result.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import {
  blockOrganisation,
  unblockOrganisation,
} from '#app/services/matching/block-organisation.server.ts'
import { dismissMatch, restoreMatch } from '#app/services/matching/dismiss-match.server.ts'
import type { Decision } from '#app/services/matching/find-target.server.ts'
import {
  keepOnShortlist,
  takeOffShortlist,
} from '#app/services/shortlist/shortlist-entry.server.ts'

/** What the next page says was done; the firm is looked up there by its public id. */
export type Done = { done: string; target: string }

/** Carries out a member's decision about a firm or listing: what was done, or the refused form. */
export async function decide(args: Args): Promise<Done | ReturnType<typeof refusedForm>> {
  const locale = requireLocale(args.params)
  const { actor, membership } = await requireMembership(args)
  const t = wordsFor(locale).matching.faults
  const words = { reason: t.reason, too_long: t.note }
  const read = await parseForm(args.request, decisionSchema(), locale, words)
  if (!read.ok) return refusedForm(read)
  const { organisationId } = membership
  const decision = { actor, organisationId, target: read.value.target ?? '' }
  const { done, result } = await carryOut(args.context.runtime, decision, read.value)
  if (result.ok) return { done, target: decision.target }
  if (result.error === 'not-found') throw notFound()
  const spoken = speakRefusal({ 'too-many': t.tooMany }, result)
  return refusedForm({ values: read.values, errors: { form: spoken } }, result.error)
}

type Outcome = { done: string; result: Result<{ name: string }> }

async function carryOut(
  runtime: Runtime,
  decision: Decision,
  { intent, note, reason }: DecisionForm,
): Promise<Outcome> {
  switch (intent) {
    case 'add':
      return { done: 'shortlisted', result: await keepOnShortlist(runtime, decision) }
    case 'shortlist':
      return { done: 'shortlisted', result: await keepOnShortlist(runtime, { ...decision, note }) }
    case 'note':
      return { done: 'note', result: await keepOnShortlist(runtime, { ...decision, note }) }
    case 'remove':
      return { done: 'removed', result: await takeOffShortlist(runtime, decision) }
    case 'dismiss': {
      const chosen = reason === '' ? 'other' : reason
      const result = await dismissMatch(runtime, { ...decision, reason: chosen })
      return { done: 'dismissed', result }
    }
    case 'restore':
      return { done: 'restored', result: await restoreMatch(runtime, decision) }
    case 'block':
      return { done: 'blocked', result: await blockOrganisation(runtime, decision) }
    default:
      return { done: 'unblocked', result: await unblockOrganisation(runtime, decision) }
  }
}
