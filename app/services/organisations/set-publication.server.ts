import { and, count, eq } from 'drizzle-orm'
import { product, tag } from '#db/schema/index.ts'
import { canPublish } from '../../domain/enterprise/completeness.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Ports } from '../ports.ts'
import { findOwn, type OwnRow, type OwnScope } from './find-own.server.ts'
import { inTransaction } from './in-transaction.server.ts'
import { type OrganisationPorts, saveOrganisation } from './save-organisation.server.ts'

/** Published at once, as stated by the firm itself. To publish what is published already changes nothing. */
export function publishOrganisation(
  ports: OrganisationPorts,
  scope: OwnScope,
): Promise<Result<{ version: number }, 'not-found' | 'forbidden' | 'nothing_confirmed'>> {
  return inTransaction(ports, async (inside) => {
    const own = await findOwn(inside, { ...scope, lock: true })
    if (!own) return refuse('not-found')
    if (own.role !== 'owner') return refuse('forbidden')
    if (own.state === 'published') return ok({ version: own.version })
    if (!canPublish({ kind: own.kind, ...(await countedParts(inside, own)) })) {
      return refuse('nothing_confirmed')
    }
    const published = { state: 'published' as const, confirmedAt: inside.now() }
    return ok({ version: await saveOrganisation(inside, { id: own.id, ...published }) })
  })
}

/** Takes the firm and its listings out of every public place; nothing is deleted. */
export function withdrawOrganisation(
  ports: OrganisationPorts,
  scope: OwnScope,
): Promise<Result<{ version: number }, 'not-found' | 'forbidden'>> {
  return inTransaction(ports, async (inside) => {
    const own = await findOwn(inside, { ...scope, lock: true })
    if (!own) return refuse('not-found')
    if (own.role !== 'owner') return refuse('forbidden')
    if (own.state !== 'published') return ok({ version: own.version })
    return ok({ version: await saveOrganisation(inside, { id: own.id, state: 'withdrawn' }) })
  })
}

async function countedParts({ db }: Pick<Ports, 'db'>, { id }: OwnRow) {
  const [[products], [tags]] = await Promise.all([
    db.select({ n: count() }).from(product).where(eq(product.organisationId, id)),
    db
      .select({ n: count() })
      .from(tag)
      .where(and(eq(tag.organisationId, id), eq(tag.state, 'confirmed'))),
  ])
  return { products: products?.n ?? 0, confirmedTags: tags?.n ?? 0 }
}
