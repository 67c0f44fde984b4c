import { and, eq, inArray } from 'drizzle-orm'
import { membership, organisation, user } from '#db/schema/index.ts'
import { SAMPLE_ROLES, type SampleRole } from '../../domain/account/schema.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { type Browser, startSession } from './start-session.server.ts'

export type SampleIdentity = { role: SampleRole; organisation: string | null }

/** The identities that the sample data brought, each with the firm it acts for. Ask on loopback only. */
export async function findSampleIdentities({ db }: Pick<Ports, 'db'>): Promise<SampleIdentity[]> {
  const rows = await db
    .select({ role: user.sampleRole, organisation: organisation.nameHans })
    .from(user)
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(inArray(user.sampleRole, [...SAMPLE_ROLES]))
    .orderBy(membership.createdAt)
  return SAMPLE_ROLES.flatMap((role) => {
    const first = rows.find((row) => row.role === role)
    return first ? [{ role, organisation: first.organisation }] : []
  })
}

/** Opens a session as a sample identity, without a password. Allow it on loopback only. */
export async function signInSample(
  ports: Pick<Ports, 'db' | 'auth'>,
  { role, browser }: { role: SampleRole; browser: Browser },
): Promise<Result<{ cookie: string }, 'not-found'>> {
  const [found] = await ports.db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.sampleRole, role)))
    .orderBy(user.id)
    .limit(1)
  if (!found) return refuse('not-found')
  return ok({ cookie: await startSession(ports, { userId: found.id, browser }) })
}
