import { eq, inArray, or } from 'drizzle-orm'
import type { Actor } from '#app/domain/access/types.ts'
import type { PairFacts } from '#app/domain/matching/constraints.ts'
import { block, dismissal } from '#db/schema/index.ts'
import type { Ports } from '../ports.ts'

/**
 * Who must not appear: firms that the subject or one of the reader's firms blocked, or that blocked them, and
 * what the subject is not interested in, which only its own members have said and only they do not see.
 */
export async function loadPairFacts(
  { db }: Pick<Ports, 'db'>,
  { subjectId, viewer }: { subjectId: string; viewer: Pick<Actor, 'memberships'> | null },
): Promise<PairFacts> {
  const own = viewer?.memberships.map(({ organisationId }) => organisationId) ?? []
  const sides = [...new Set([...own, subjectId])].filter(Boolean)
  if (sides.length === 0) return { blocked: new Set(), dismissed: new Set() }
  const [blocks, dismissals] = await Promise.all([
    db
      .select({ by: block.organisationId, of: block.blockedId })
      .from(block)
      .where(or(inArray(block.organisationId, sides), inArray(block.blockedId, sides))),
    own.includes(subjectId)
      ? db
          .select({ targetId: dismissal.targetId })
          .from(dismissal)
          .where(eq(dismissal.organisationId, subjectId))
      : [],
  ])
  const known = new Set(sides)
  const blocked = blocks.flatMap(({ by, of }) => [
    ...(known.has(by) ? [of] : []),
    ...(known.has(of) ? [by] : []),
  ])
  return { blocked: new Set(blocked), dismissed: new Set(dismissals.map((one) => one.targetId)) }
}
