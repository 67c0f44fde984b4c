import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import type { Db } from '#db/client.server.ts'
import { newId } from '#db/new-id.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { membership, user } from '#db/schema/index.ts'
import { NOW } from './builders.ts'
import { fixtureDictionary, knowledgeFixture } from './knowledge-fixture.ts'

const { regions } = loadKnowledge()
const knowledge = knowledgeFixture()
const text = createTextTools(fixtureDictionary())
const tagger = buildTagger(knowledge, text)

/** The ports that services of an enterprise ask for, on a small set of knowledge and a standing clock. */
export function enterprisePorts(db: Db) {
  return { db, text, knowledge, regions, tagger, now: () => NOW }
}

/** A person who may sign in; with `organisationId` a member of it. */
export async function insertUser(
  db: Db,
  own: { email?: string; organisationId?: string; role?: 'owner' | 'member' } = {},
): Promise<string> {
  const id = newId()
  await db.insert(user).values({ id, email: own.email ?? `${id}@example.com`, passwordHash: '!' })
  const { organisationId, role = 'owner' } = own
  if (organisationId) await db.insert(membership).values({ userId: id, organisationId, role })
  return id
}
