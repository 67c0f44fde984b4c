import { asc, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { CandidatePort, Candidates } from '#app/adapters/search/candidate-port.ts'
import { createPostgresCandidates } from '#app/adapters/search/postgres-candidates.server.ts'
import { createTextTools } from '#app/adapters/text/text-tools.server.ts'
import { dictionaryOf } from '#app/domain/knowledge/lookups.ts'
import { DIRECTIONS } from '#app/domain/matching/types.ts'
import { buildTagger } from '#app/domain/tagging/tagger.ts'
import { rankPartners } from '#app/services/matching/find-partners.server.ts'
import { loadSample } from '#app/services/sample/load-sample.server.ts'
import { loadKnowledge } from '#db/reference/load-knowledge.ts'
import { searchEntry } from '#db/schema/index.ts'
import { hasMeilisearch } from '#tests/support/meilisearch-server.ts'
import { test } from '#tests/support/test-database.ts'
import { fedFrom } from './fed-meilisearch.ts'

const FIRMS = 1_000
const LISTINGS = 500
const SUBJECTS = 100
const TOP = 10
const LEAST_SAME = 0.95
const MINUTES = 60_000

/** Remembers the last answer, to say why two lists differ. */
function watched(port: CandidatePort) {
  let last: Candidates | null = null
  const retrieve: CandidatePort['retrieve'] = async (request) => {
    last = await port.retrieve(request)
    return last
  }
  return { retrieve, last: () => last }
}

/** A firm of one list that the other lacks: it was beyond the other's cap, or was never found there. */
function whyMissing(tops: [string[], string[]], found: [Candidates | null, Candidates | null]) {
  return tops.flatMap((top, side) => {
    const [other, otherFound] = [tops[1 - side], found[1 - side]]
    return top
      .filter((id) => !other?.includes(id))
      .map((id) =>
        otherFound?.ids.includes(id) ? 'displaced' : otherFound?.capped ? 'cap' : 'not found',
      )
  })
}

describe.skipIf(!hasMeilisearch())('on a real server', () => {
  test('the first ten partners are the same on both engines', { timeout: 10 * MINUTES }, async ({
    annotate,
    database,
  }) => {
    const { knowledge, regions } = loadKnowledge()
    const text = createTextTools(dictionaryOf(knowledge))
    const now = new Date()
    const { db } = database
    const ports = {
      db,
      text,
      knowledge,
      regions,
      tagger: buildTagger(knowledge, text),
      now: () => now,
    }
    await database.unlimited(() =>
      loadSample(ports, { count: FIRMS, listings: LISTINGS, report: () => {} }),
    )
    const engines = [
      watched(createPostgresCandidates(db)),
      watched((await fedFrom(db)).engine),
    ] as const
    const rows = await db
      .select({ id: searchEntry.id })
      .from(searchEntry)
      .where(eq(searchEntry.kind, 'enterprise'))
      .orderBy(asc(searchEntry.id))
    const subjects = rows.filter((_, place) => place % Math.floor(rows.length / SUBJECTS) === 0)
    const differences: string[] = []
    let lists = 0
    for (const { id: organisationId } of subjects.slice(0, SUBJECTS))
      for (const direction of DIRECTIONS) {
        const top = async (candidates: CandidatePort) => {
          const subject = { kind: 'enterprise', organisationId } as const
          const { matches } = await rankPartners(
            { ...ports, candidates },
            { subject, direction, now },
          )
          return matches.slice(0, TOP).map(({ loaded }) => loaded.party.id)
        }
        const tops: [string[], string[]] = [await top(engines[0]), await top(engines[1])]
        lists += 1
        if (tops[0].join() === tops[1].join()) continue
        const why = whyMissing(tops, [engines[0].last(), engines[1].last()])
        differences.push(`${direction} of ${organisationId}: ${why.join(', ') || 'order'}`)
      }
    await annotate(`${differences.length} of ${lists} lists differ: ${differences.join('; ')}`)
    expect(1 - differences.length / lists).toBeGreaterThanOrEqual(LEAST_SAME)
  })
})
