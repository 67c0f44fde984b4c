import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { isPublicId } from '#app/domain/ids/public-id.ts'
import { DIRECTIONS } from '#app/domain/matching/types.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { findPartners } from '#app/services/matching/find-partners.server.ts'
import { publicOrganisationId } from '#app/services/matching/public-organisation.server.ts'

const asked = z.object({
  /** The public id of a firm, or a product name. */
  subject: z.string().trim().min(1).max(60),
  kind: z.enum(['enterprise', 'product']).optional(),
  direction: z.enum(DIRECTIONS),
  page: z.coerce.number().int().min(1).max(500).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

/** Partners of a firm or a product as JSON; the same answer as the pages. Members do not see firms they blocked. */
export async function loader(args: LoaderFunctionArgs) {
  const read = asked.safeParse(Object.fromEntries(new URL(args.request.url).searchParams))
  if (!read.success) {
    const errors = read.error.issues.map(({ path, code }) => ({ parameter: path.join('.'), code }))
    return Response.json({ errors }, { status: 400 })
  }
  const { subject: text, kind, ...rest } = read.data
  const { runtime } = args.context
  const asFirm = kind ? kind === 'enterprise' : isPublicId(text)
  const organisationId = asFirm ? await publicOrganisationId(runtime, text) : null
  if (asFirm && !organisationId) return Response.json({ errors: [] }, { status: 404 })
  const answer = await findPartners(runtime, {
    ...rest,
    subject: organisationId
      ? { kind: 'enterprise', organisationId }
      : { kind: 'product', term: text },
    now: runtime.now(),
    viewer: await actorOf(args),
  })
  tellSearchedBy(args.context, answer)
  const partners = answer.partners.map(({ organisationId: _, ...partner }) => partner)
  return Response.json({ ...answer, partners, direction: rest.direction })
}
