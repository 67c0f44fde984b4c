import { inArray } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import { isPublicId } from '#app/domain/ids/public-id.ts'
import { COMPARE } from '#app/domain/matching/decisions.ts'
import { matchOf } from '#app/domain/matching/judge.ts'
import type { PartnerReason } from '#app/domain/matching/partner.ts'
import { ROLES } from '#app/domain/matching/types.ts'
import { organisation } from '#db/schema/index.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import type { Ports } from '../ports.ts'
import { loadParties } from './load-parties.server.ts'
import { matchContextOf } from './match-context.server.ts'
import { loadPairFacts } from './pair-facts.server.ts'
import { type Firm, presentFirm, presentReasons } from './present-partners.ts'

/** `reasons`: the strongest relation to the firm that compares, whichever direction it has. */
export type ComparedFirm = Firm & { reasons: PartnerReason[] }

type Input = { actor: Actor; organisationId: string; publicIds: readonly string[]; now: Date }

/** Up to four firms side by side, in the order asked for; unknown, withdrawn and blocked ones fall away. */
export async function compareFirms(
  ports: Pick<Ports, 'db' | 'knowledge' | 'regions' | 'text'>,
  { actor, organisationId, publicIds, now }: Input,
): Promise<ComparedFirm[] | null> {
  if (!actsFor(actor, organisationId)) return null
  const asked = [...new Set(publicIds)].filter(isPublicId).slice(0, COMPARE.most)
  const rows =
    asked.length === 0
      ? []
      : await ports.db
          .select({ id: organisation.id, publicId: organisation.publicId })
          .from(organisation)
          .where(inArray(organisation.publicId, asked))
  const { blocked } = await loadPairFacts(ports, { subjectId: organisationId, viewer: actor })
  const loaded = await loadParties(ports, {
    ids: [organisationId, ...rows.map(({ id }) => id)],
    now,
  })
  const own = loaded.get(organisationId)?.party
  const context = matchContextOf(ports, now)
  return asked.flatMap((publicId) => {
    const id = rows.find((row) => row.publicId === publicId)?.id
    const firm = id === undefined || blocked.has(id) ? undefined : loaded.get(id)
    if (!own || !firm?.party.published) return []
    const [best] = ROLES.flatMap((role) => {
      const match = matchOf({ reader: own, other: firm.party, role }, context)
      return match ? [match] : []
    }).toSorted((a, b) => b.score - a.score)
    return [
      { ...presentFirm(firm, ports), reasons: presentReasons(best?.forSubject ?? null, ports) },
    ]
  })
}
