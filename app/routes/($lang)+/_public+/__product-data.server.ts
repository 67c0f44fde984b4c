import { cleanLine } from '#app/domain/input/text.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { type Args, notFound } from '#app/http/reading.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { pathsFor } from '#app/paths.ts'
import { findPartners } from '#app/services/matching/find-partners.server.ts'
import { findProductListings } from '#app/services/matching/find-product-listings.server.ts'
import { TERM_LIMIT } from '#app/services/matching/load-subject.server.ts'
import { describeProduct, productNamed } from '#app/services/products/describe-product.server.ts'

const FIRMS = 8
const LISTINGS = 8

/** Everything the page of a product shows; an empty or overlong name is a page that does not exist. */
export async function loadProduct(args: Args) {
  const { runtime } = args.context
  const typed = cleanLine(args.params.term ?? '')
  const { knowledge } = runtime
  if (typed === '' || (typed.length > TERM_LIMIT && !knowledge.products.has(typed)))
    throw notFound()
  const viewer = await actorOf(args)
  const known = productNamed(typed, runtime)
  // firms and listings are looked for by the name of the trade, whichever name stands in the address
  const term = (known?.zh ?? typed).slice(0, TERM_LIMIT)
  const find = async (direction: Direction) => {
    const answer = await findPartners(runtime, {
      subject: { kind: 'product', term },
      direction,
      limit: FIRMS,
      now: runtime.now(),
      viewer,
    })
    tellSearchedBy(args.context, answer)
    const { partners, total, capped, segments } = answer
    return { partners, total, capped, segments }
  }
  const [product, makers, suppliers, users] = await Promise.all([
    describeProduct(runtime, typed),
    find('peers'),
    find('upstream'),
    find('downstream'),
  ])
  const segments = known?.segments.length ? (product?.segments ?? []) : makers.segments
  const segmentIds = segments.slice(0, 2).map(({ id }) => id)
  const listings = await findProductListings(runtime, { term, segmentIds, limit: LISTINGS, viewer })
  return {
    term,
    product,
    makers,
    suppliers,
    users,
    listings,
    segments: segments.slice(0, 4),
    degraded: args.context.searchedBy?.degraded ?? false,
    served: makers.total + suppliers.total + users.total + listings.length > 0,
    knowledge: { version: knowledge.version, date: knowledge.date },
    canonicalPath: known ? pathsFor('zh-Hans').product(known.id) : null,
    own: viewer?.memberships[0]?.publicId ?? null,
    now: runtime.now().toISOString(),
  }
}
export type ProductData = Awaited<ReturnType<typeof loadProduct>>
