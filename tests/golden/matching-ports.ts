import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import { indexListings } from '#app/services/search/index-listings.server.ts'
import { indexOrganisations } from '#app/services/search/index-organisations.server.ts'
import type { Db } from '#db/client.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import {
  insertListing,
  insertOrganisation,
  type ListingOverrides,
  NOW,
  type OrganisationOverrides,
} from '#tests/support/builders.ts'
import { fixtureDictionary, knowledgeFixture } from '#tests/support/knowledge-fixture.ts'

const text = createTextTools(fixtureDictionary())
const knowledge = knowledgeFixture()
const tagger = buildTagger(knowledge, text)
const { regions } = loadKnowledge()

/** The ports of matching over a test's transaction, with the small knowledge of the tests. */
export function matchingPorts(db: Db) {
  const candidates = createPostgresCandidates(db)
  return { db, candidates, text, knowledge, tagger, regions, now: () => NOW }
}

/** A firm that is found: with its search entry. */
export async function publish(db: Db, overrides: OrganisationOverrides) {
  const row = await insertOrganisation(db, overrides)
  await indexOrganisations(matchingPorts(db), [row.id])
  return row
}

export async function publishListing(db: Db, overrides: ListingOverrides) {
  const row = await insertListing(db, overrides)
  await indexListings(matchingPorts(db), [row.id])
  return row
}

/** A signed-in member of the organisations. */
export function memberOf(...rows: { id: string; publicId: string; nameHans: string }[]) {
  return {
    memberships: rows.map(({ id, publicId, nameHans }) => ({
      organisationId: id,
      publicId,
      name: nameHans,
      role: 'owner' as const,
      published: true,
    })),
  }
}
