import { rankClusters } from '#app/domain/tagging/rank-clusters.ts'
import { findPartners } from '#app/services/matching/find-partners.server.ts'
import type { PartnerSubject } from '#app/services/matching/types.ts'
import { searchCatalogue } from '#app/services/search/search-catalogue.server.ts'
import type { Enterprise, Query } from './files.ts'
import type { Loaded } from './load-enterprises.ts'
import type { EvalPorts } from './open-ports.ts'

/** Places of a ranking; the format needs no more. */
const DEPTH = 200

export type Answered = { doc: string; score: number }[]

type Given = { loaded: Loaded; byExternalId: ReadonlyMap<string, Enterprise> }

/** Asks the product itself. A query about a firm that was not loaded has no answer. */
export async function answerQuery(
  ports: EvalPorts,
  { query, given }: { query: Query; given: Given },
): Promise<Answered> {
  const { kind, text, externalId } = query
  if (kind === 'search') return searched(ports, { text: text ?? '', given })
  if (kind === 'enterprise_cluster')
    return clusters(ports, given.byExternalId.get(externalId ?? ''))
  const direction = kind.endsWith('upstream') ? 'upstream' : 'downstream'
  const subject = subjectOf(query, given)
  if (!subject) return []
  const { partners } = await findPartners(ports, {
    subject,
    direction,
    limit: DEPTH,
    now: ports.now(),
  })
  return external(
    partners.map(({ organisationId, score }) => ({ id: organisationId, score })),
    given,
  )
}

function subjectOf({ kind, text, externalId }: Query, { loaded }: Given): PartnerSubject | null {
  if (kind.startsWith('product')) return text ? { kind: 'product', term: text } : null
  const organisationId = loaded.idOf.get(externalId ?? '')
  return organisationId ? { kind: 'enterprise', organisationId } : null
}

async function searched(
  ports: EvalPorts,
  { text, given }: { text: string; given: Given },
): Promise<Answered> {
  const { hits } = await searchCatalogue(ports, {
    q: text,
    kinds: ['enterprise'],
    filters: [],
    count: [],
    sort: 'fit',
    page: 1,
    pageSize: DEPTH,
    viewer: null,
  })
  return external(
    hits.map(({ document, score }) => ({ id: document.id, score })),
    given,
  )
}

function external(found: readonly { id: string; score: number }[], { loaded }: Given): Answered {
  return found.flatMap(({ id, score }) => {
    const doc = loaded.externalIdOf.get(id)
    return doc === undefined ? [] : [{ doc, score }]
  })
}

/** The clusters of the knowledge, best first. */
function clusters(ports: EvalPorts, firm: Enterprise | undefined): Answered {
  if (!firm) return []
  const ranked = rankClusters({ about: firm.description ?? '', offers: firm.products }, ports)
  return ranked.map(({ cluster, score }) => ({ doc: cluster, score }))
}
