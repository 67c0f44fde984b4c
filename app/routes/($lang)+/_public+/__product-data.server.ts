import { cleanLine } from '#app/domain/input/text.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { type Args, notFound } from '#app/http/reading.server.ts'
import { findPartners } from '#app/services/matching/find-partners.server.ts'
import { findProductListings } from '#app/services/matching/find-product-listings.server.ts'
import { TERM_LIMIT } from '#app/services/matching/load-subject.server.ts'

const FIRMS = 8
const LISTINGS = 8

/** Everything the page of a product shows; an empty or overlong name is a page that does not exist. */
export async function loadProduct(args: Args) {
  const { runtime } = args.context
  const term = cleanLine(args.params.term ?? '')
  if (term === '' || term.length > TERM_LIMIT) throw notFound()
  const viewer = await actorOf(args)
  const find = async (direction: Direction) => {
    const { partners, total, capped, segments } = await findPartners(runtime, {
      subject: { kind: 'product', term },
      direction,
      limit: FIRMS,
      now: runtime.now(),
      viewer,
    })
    return { partners, total, capped, segments }
  }
  const [makers, suppliers, users] = await Promise.all([
    find('peers'),
    find('upstream'),
    find('downstream'),
  ])
  const segmentIds = makers.segments.slice(0, 2).map(({ id }) => id)
  const listings = await findProductListings(runtime, { term, segmentIds, limit: LISTINGS, viewer })
  return {
    term,
    makers,
    suppliers,
    users,
    listings,
    segments: makers.segments.slice(0, 4),
    known: makers.total + suppliers.total + users.total + listings.length > 0,
    own: viewer?.memberships[0]?.publicId ?? null,
    now: runtime.now().toISOString(),
  }
}
