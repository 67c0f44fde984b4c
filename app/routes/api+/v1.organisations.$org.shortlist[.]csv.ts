import type { LoaderFunctionArgs } from '@remix-run/node'
import { languageOf, memberOf } from '#app/http/api-member.server.ts'
import { csvResponse } from '#app/http/csv.server.ts'
import { findShortlist } from '#app/services/shortlist/find-shortlist.server.ts'
import { exportRows } from '#app/ui/matching/export-rows.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, membership } = await memberOf(args)
  const { organisationId } = membership
  const lines = await findShortlist(args.context.runtime, { actor, organisationId })
  const locale = languageOf(new URL(args.request.url))
  return csvResponse(exportRows(lines ?? [], { locale, last: 'note' }), 'shortlist')
}
