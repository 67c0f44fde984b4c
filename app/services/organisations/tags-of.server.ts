import { and, asc, eq, sql } from 'drizzle-orm'
import { newId } from '#db/new-id.ts'
import { tag } from '#db/schema/index.ts'
import type { TagRecord } from '../../domain/enterprise/tag-decisions.ts'
import type { Ports } from '../ports.ts'

/** The firm's places in the chain, surest first; segments that are no more known are left out. */
export async function loadTags(
  { db, knowledge }: Pick<Ports, 'db' | 'knowledge'>,
  organisationId: string,
): Promise<TagRecord[]> {
  const rows = await db
    .select({
      segmentId: tag.nodeId,
      side: tag.side,
      state: tag.state,
      confidence: tag.confidence,
      evidence: tag.evidence,
    })
    .from(tag)
    .where(and(eq(tag.organisationId, organisationId), eq(tag.nodeKind, 'segment')))
    .orderBy(asc(tag.id))
  return rows.filter((row) => knowledge.segments.has(row.segmentId))
}

/** Writes a person's decisions; tags that are not among them stay untouched. */
export async function saveTags(
  { db, knowledge, now }: Pick<Ports, 'db' | 'knowledge' | 'now'>,
  { organisationId, tags }: { organisationId: string; tags: readonly TagRecord[] },
): Promise<void> {
  if (tags.length === 0) return
  const ids = tags.map(newId).sort()
  const rows = tags.map(({ segmentId, ...one }, at) => ({
    ...one,
    id: ids[at] ?? newId(),
    organisationId,
    nodeKind: 'segment' as const,
    nodeId: segmentId,
    knowledgeVersion: knowledge.version,
    decidedAt: now(),
  }))
  await db
    .insert(tag)
    .values(rows)
    .onConflictDoUpdate({
      target: [tag.organisationId, tag.nodeKind, tag.nodeId, tag.side],
      set: {
        state: sql`excluded.state`,
        evidence: sql`excluded.evidence`,
        confidence: sql`excluded.confidence`,
        knowledgeVersion: sql`excluded.knowledge_version`,
        decidedAt: sql`excluded.decided_at`,
      },
    })
}
