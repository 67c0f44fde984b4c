import type { LoaderFunctionArgs } from '@remix-run/node'
import { readParameters } from '#app/domain/search/parameters.ts'
import { actorOf } from '#app/http/actor.server.ts'
import { tellSearchedBy } from '#app/http/searched-by.server.ts'
import { type SearchResult, searchCatalogue } from '#app/services/search/search-catalogue.server.ts'

/** The search of the pages as JSON. Parameters are those of `/search`; one that means nothing is refused with its name. */
export async function loader(args: LoaderFunctionArgs) {
  const { runtime } = args.context
  const { parameters, faults } = readParameters(new URL(args.request.url).searchParams)
  if (faults.length > 0)
    return Response.json({ error: 'invalid_parameters', faults }, { status: 400 })
  const result = await searchCatalogue(runtime, {
    ...parameters,
    kinds: ['enterprise', 'listing'],
    viewer: await actorOf(args),
  })
  tellSearchedBy(args.context, result)
  return Response.json(bodyOf(result))
}

function bodyOf({ hits, total, capped, page, pageSize, facets, readAs, ...by }: SearchResult) {
  return {
    total,
    capped,
    page,
    pageSize,
    segments: readAs,
    facets,
    engine: by.engine,
    degraded: by.degraded,
    hits: hits.map(({ document, partial }) => ({ ...publicPart(document), partial })),
  }
}

/** Rows are named by their public ids; the ids of the database stay inside. */
function publicPart(document: SearchResult['hits'][number]['document']) {
  const { id: _id, organisationId: _organisationId, version: _version, ...rest } = document
  return rest
}
