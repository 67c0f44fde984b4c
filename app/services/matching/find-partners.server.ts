import type { MatchContext } from '#app/domain/matching/context.ts'
import { fairOrder } from '#app/domain/matching/fairness.ts'
import { mainReasonOf, matchOf } from '#app/domain/matching/judge.ts'
import type { ListedPartner, Partner } from '#app/domain/matching/partner.ts'
import { rank, type Scored } from '#app/domain/matching/rank.ts'
import type { MatchParty } from '#app/domain/matching/types.ts'
import { SCORER_VERSION } from '#app/domain/matching/weights.ts'
import { dayOf } from '#app/domain/time/days.ts'
import { isSmall } from '../exposure/load-exposure.server.ts'
import type { Ports } from '../ports.ts'
import { scoreWith } from './kept-lists.ts'
import type { LoadedParty } from './kept-parties.ts'
import { loadCandidates } from './load-candidates.server.ts'
import { matchContextOf } from './match-context.server.ts'
import { loadPairFacts } from './pair-facts.server.ts'
import { missingOf, presentListed, presentPartner, presentSegments } from './present-partners.ts'
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
    partners: ranked.present(ranked.matches.slice(start, start + pageSize)),
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

export type RankedPartner = Scored & { loaded: LoadedParty }

export type RankedPartners = LookedForBy & {
  subject: MatchParty | null
  matches: RankedPartner[]
  /** Those that are shown, with everything that speaks for them: working that out costs more than the score. */
  present: (shown: readonly RankedPartner[]) => Partner[]
  /** The same as rows of a list, each with the reason that decides. */
  list: (shown: readonly RankedPartner[]) => ListedPartner[]
  capped: boolean
}

const NOBODY: RankedPartners = {
  subject: null,
  matches: [],
  present: () => [],
  list: () => [],
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
  const subjectId = asked.kind === 'enterprise' ? asked.organisationId : ''
  const [facts, found] = await Promise.all([
    loadPairFacts(ports, { subjectId, viewer }),
    loadCandidates(ports, { asked, direction, context }),
  ])
  if (!found) return NOBODY
  const { list, loaded, places, smallShare, by } = found
  const subject = found.subject.party
  const candidates = [...loaded.values()].map(({ party }) => party)
  const score = scoreWith(list, loaded)
  const ranked = rank({ subject, candidates, direction, facts, score }, context)
  const sorted = ranked.flatMap((scored) => {
    const party = loaded.get(scored.view.other.id)
    return party ? [{ ...scored, loaded: party }] : []
  })
  return {
    ...by,
    subject,
    matches: fairly(sorted, { subject, places, smallShare, now }),
    present: (shown) => shown.flatMap((one) => presentRanked(one, { ports, context })),
    list: (shown) =>
      shown.map(({ view, loaded: firm }) =>
        presentListed({ reason: mainReasonOf(view, context), loaded: firm }, ports),
      ),
  }
}

type Fairness = {
  subject: MatchParty
  places: ReadonlyMap<string, number>
  smallShare: number
  now: Date
}

function fairly(
  sorted: readonly RankedPartner[],
  { subject, places, smallShare, now }: Fairness,
): RankedPartner[] {
  const rows = sorted.map((ranked) => ({
    id: ranked.view.other.id,
    score: ranked.score,
    bucket: ranked.stale ? 1 : 0,
    ranked,
  }))
  const sized = sorted.filter(({ loaded }) => loaded.party.size !== null)
  const idsOf = (small: boolean) =>
    sized.flatMap(({ loaded: { party } }) => (isSmall(party.size) === small ? [party.id] : []))
  const order = fairOrder(rows, {
    day: dayOf(now),
    seed: subject.id || (subject.offers[0]?.name ?? ''),
    places,
    small: new Set(idsOf(true)),
    large: new Set(idsOf(false)),
    smallShare,
  })
  return order.map(({ ranked }) => ranked)
}

function presentRanked(
  { view, loaded }: RankedPartner,
  { ports, context }: { ports: Pick<Ports, 'knowledge' | 'regions'>; context: MatchContext },
): Partner[] {
  const match = matchOf(view, context)
  return match ? [presentPartner({ match, loaded }, ports)] : []
}
