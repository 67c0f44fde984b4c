import type { Actor } from '#app/domain/access/types.ts'
import { isPublicId } from '#app/domain/ids/public-id.ts'
import { actsFor } from '../listings/own-listing.server.ts'
import { type SearchPorts, searchCatalogue } from '../search/search-catalogue.server.ts'
import { findTargetFirm } from './find-target.server.ts'

export type NamedFirm = { publicId: string; name: string; sample: boolean }
const MOST = 8

/** Other firms by name or public id, for a member who wants to decide about one; blocked ones are not offered again. */
export async function findFirmsNamed(
  ports: SearchPorts,
  { actor, organisationId, q }: { actor: Actor; organisationId: string; q: string },
): Promise<NamedFirm[]> {
  if (!actsFor(actor, organisationId)) return []
  if (isPublicId(q)) {
    const firm = await findTargetFirm(ports, { actor, organisationId, target: q })
    return firm ? [{ publicId: firm.publicId, name: firm.name, sample: firm.sample }] : []
  }
  const { hits } = await searchCatalogue(ports, {
    q,
    kinds: ['enterprise'],
    filters: [],
    count: [],
    sort: 'fit',
    page: 1,
    pageSize: MOST,
    viewer: actor,
  })
  return hits
    .filter(({ document }) => document.id !== organisationId)
    .map(({ document }) => ({
      publicId: document.publicId,
      name: document.organisationName,
      sample: document.sample,
    }))
}
