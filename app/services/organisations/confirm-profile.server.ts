import { newId } from '#db/new-id.ts'
import { certificate } from '#db/schema/index.ts'
import type { Answers } from '../../domain/enterprise/answers-schema.ts'
import { applyAnswers, type Confirmed } from '../../domain/enterprise/apply-answers.ts'
import { canPublish } from '../../domain/enterprise/completeness.ts'
import { tagKey } from '../../domain/enterprise/tag-decisions.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { findOwn, type OwnRow, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'
import { type LoadedProposal, loadProposal } from './load-proposal.server.ts'
import { saveProducts } from './products-of.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'
import { saveTags } from './tags-of.server.ts'

type Input = OwnScope & {
  version: number
  answers: Answers
  /** `publish` makes the firm public; `keep` only stores the answers given so far. */
  intent: 'publish' | 'keep'
}

/**
 * Writes what a person decided about the proposals. Proposals are drawn anew from the stored text, so an
 * answer to something that was never asked has no effect, and evidence is never taken from the form.
 */
export function confirmProfile(
  ports: OrganisationPorts & Pick<Ports, 'tagger'>,
  input: Input,
): Promise<
  Result<{ version: number; firstPublished: boolean }, 'not-found' | 'stale' | 'nothing_confirmed'>
> {
  return inTransaction(ports, async (inside) => {
    const own = await findOwn(inside, { ...input, lock: true })
    if (!own) return refuse('not-found')
    if (own.version !== input.version) return refuse('stale')
    const loaded = await loadProposal(inside, own)
    const confirmed = applyAnswers({
      ...loaded,
      answers: input.answers,
      isSegment: (id) => inside.knowledge.segments.has(id),
    })
    const publishes = input.intent === 'publish' && own.state !== 'published'
    if (publishes && !canPublish({ kind: own.kind, ...partsAfter(loaded, confirmed) })) {
      return refuse('nothing_confirmed')
    }
    await saveConfirmed(inside, { own, confirmed })
    const version = await saveOrganisation(inside, {
      id: own.id,
      foundedYear: confirmed.foundedYear ?? own.foundedYear,
      ...(input.intent === 'publish' ? { state: 'published', confirmedAt: inside.now() } : {}),
    })
    return ok({ version, firstPublished: publishes })
  })
}

function partsAfter({ tags }: LoadedProposal, confirmed: Confirmed) {
  const states = new Map([...tags, ...confirmed.tags].map((one) => [tagKey(one), one.state]))
  const confirmedTags = [...states.values()].filter((state) => state === 'confirmed').length
  return { confirmedTags, products: confirmed.products.length }
}

async function saveConfirmed(
  ports: OrganisationPorts,
  { own, confirmed }: { own: OwnRow; confirmed: Confirmed },
): Promise<void> {
  const organisationId = own.id
  await saveTags(ports, { organisationId, tags: confirmed.tags })
  await saveProducts(ports, { organisationId, products: confirmed.products })
  if (confirmed.certificates.length === 0) return
  await ports.db
    .insert(certificate)
    .values(confirmed.certificates.map((name) => ({ id: newId(), organisationId, name })))
}
