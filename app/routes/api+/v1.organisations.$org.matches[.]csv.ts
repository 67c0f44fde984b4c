import type { LoaderFunctionArgs } from '@remix-run/node'
import { DIRECTIONS } from '#app/domain/matching/types.ts'
import { languageOf, memberOf } from '#app/http/api-member.server.ts'
import { csvResponse } from '#app/http/csv.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { findPartners } from '#app/services/matching/find-partners.server.ts'
import { exportRows } from '#app/ui/matching/export-rows.ts'

/** Matches of a file; nobody calls more firms than this. */
const MOST_ROWS = 200

export async function loader(args: LoaderFunctionArgs) {
  const { actor, membership } = await memberOf(args)
  const { runtime } = args.context
  const url = new URL(args.request.url)
  const asked = url.searchParams.get('direction')
  const direction = DIRECTIONS.find((one) => one === asked) ?? 'upstream'
  const answer = await findPartners(runtime, {
    subject: { kind: 'enterprise', organisationId: membership.organisationId },
    direction,
    limit: MOST_ROWS,
    now: runtime.now(),
    viewer: actor,
  })
  tellSearchedBy(args.context, answer)
  const rows = exportRows(answer.partners, { locale: languageOf(url), last: 'reason' })
  return csvResponse(rows, `matches-${direction}`)
}
