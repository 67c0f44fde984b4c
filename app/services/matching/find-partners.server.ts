import type { MatchContext } from '#app/domain/matching/context.ts'
import { fairOrder, type Ranked } from '#app/domain/matching/fairness.ts'
import { isStale, rank } from '#app/domain/matching/rank.ts'
import type { Match, MatchParty } from '#app/domain/matching/types.ts'
import { SCORER_VERSION } from '#app/domain/matching/weights.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { isSmall, loadExposure, smallShareOf } from '../exposure/load-exposure.server.ts'
import type { Ports } from '../ports.ts'
import { type LoadedParty, loadParties } from './load-parties.server.ts'
import { loadSubject } from './load-subject.server.ts'
import { matchContextOf } from './match-context.server.ts'
import { loadPairFacts } from './pair-facts.server.ts'
import { missingOf, presentPartner, presentSegments } from './present-partners.ts'
import { retrieveCandidates } from './retrieve-candidates.server.ts'
import type { FindPartnersInput, LookedForBy, PartnersAnswer } from './types.ts'

export type PartnerPorts = Pick<
  Ports,
  'candidates' | 'db' | 'knowledge' | 'regions' | 'tagger' | 'text'
>

/** Firms upstream, downstream or beside an enterprise or a product, best first, each with its reasons. */
export async function findPartners(
  ports: PartnerPorts,
  input: FindPartnersInput,
): Promise<PartnersAnswer> {
  const { page = 1, limit: pageSize = 20 } = input
  const ranked = await rankPartners(ports, input)
  const start = (page - 1) * pageSize
  return {
    partners: ranked.matches
      .slice(start, start + pageSize)
      .map((one) => presentPartner(one, ports)),
    total: ranked.matches.length,
    capped: ranked.capped,
    engine: ranked.engine,
    degraded: ranked.degraded,
    page,
    pageSize,
    segments: presentSegments(ranked.subject?.segments.offers.map(({ id }) => id) ?? [], ports),
    missing: ranked.subject ? missingOf(ranked.subject) : [],
    version: { scorer: SCORER_VERSION, knowledge: ports.knowledge.version },
  }
}

export type RankedPartners = LookedForBy & {
  subject: MatchParty | null
  matches: { match: Match; loaded: LoadedParty }[]
  capped: boolean
}

const NOBODY: RankedPartners = {
  subject: null,
  matches: [],
  capped: false,
  engine: null,
  degraded: false,
}

/** The whole list behind the pages, in its order of the day. */
export async function rankPartners(
  ports: PartnerPorts,
  { subject: asked, direction, now, viewer = null }: FindPartnersInput,
): Promise<RankedPartners> {
  const context = matchContextOf(ports, now)
  const subject = await loadSubject(ports, asked, context)
  if (!subject) return NOBODY
  const facts = await loadPairFacts(ports, { subjectId: subject.id, viewer })
  const { ids, ...found } = await retrieveCandidates(ports, { subject, direction, context })
  const loaded = await loadParties(ports, { ids, now })
  const candidates = [...loaded.values()].map(({ party }) => party)
  const sorted = rank({ subject, candidates, direction, facts }, context)
  const order = await fairly(ports, { sorted, loaded, subject, context })
  return { ...found, subject, matches: order }
}

type ToOrder = {
  sorted: readonly Match[]
  loaded: ReadonlyMap<string, LoadedParty>
  subject: MatchParty
  context: MatchContext
}

async function fairly(
  ports: Pick<Ports, 'db'>,
  { sorted, loaded, subject, context: { now } }: ToOrder,
): Promise<RankedPartners['matches']> {
  const rows = sorted.flatMap((match): (Ranked & RankedPartners['matches'][number])[] => {
    const found = loaded.get(match.candidateId)
    if (!found) return []
    const bucket = isStale(found.party, now) ? 1 : 0
    return [{ id: match.candidateId, score: match.score, bucket, match, loaded: found }]
  })
  const ids = rows.map(({ id }) => id)
  const sized = rows.filter((row) => row.loaded.party.size !== null)
  const [places, smallShare] = await Promise.all([
    loadExposure(ports, { organisationIds: ids, now }),
    smallShareOf(ports, now),
  ])
  const small = new Set(sized.filter((row) => isSmall(row.loaded.party.size)).map(({ id }) => id))
  const large = new Set(sized.filter(({ id }) => !small.has(id)).map(({ id }) => id))
  const seed = subject.id || (subject.offers[0]?.name ?? '')
  const order = fairOrder(rows, { day: dayOf(now), seed, places, small, large, smallShare })
  return order.map(({ match, loaded: found }) => ({ match, loaded: found }))
}
