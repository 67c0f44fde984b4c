import type { Candidates } from '#app/adapters/search/candidate-port.ts'
import type { MatchContext } from '#app/domain/matching/context.ts'
import type { Ask, Retriever } from '#app/domain/matching/retrievers.ts'
import type { Direction, MatchParty } from '#app/domain/matching/types.ts'
import { type WantedSegment, wantedSegments } from '#app/domain/matching/wanted.ts'
import type { FieldTerms } from '#app/domain/search/lexemes.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Ports } from '../ports.ts'
import { distinct, lexicalQueries, materialQueries } from './lexical-queries.ts'
import { productQueries } from './product-queries.ts'

/** Candidates that are scored, and segments whose listings are looked at. */
const MOST_CANDIDATES = 400
const MOST_LISTING_SEGMENTS = 60

type Input = { subject: MatchParty; direction: Direction; context: MatchContext }

/** Ids of organisations that may fit, from what goes into what, words, chain, live listings and neighbourhood. */
export async function retrieveCandidates(
  ports: Pick<Ports, 'candidates' | 'text'>,
  input: Input,
): Promise<Candidates> {
  return ports.candidates.retrieve({
    retrievers: retrieversOf(input, ports),
    limit: MOST_CANDIDATES,
    today: dayOf(input.context.now),
  })
}

/** What candidates of a subject are looked for by; those that have nothing to ask are left out. */
function retrieversOf(input: Input, ports: Pick<Ports, 'text'>): Retriever[] {
  const { subject, direction, context } = input
  const wanted = wantedSegments(subject, direction, context)
  const retrievers: Retriever[] = [
    { name: 'products', asks: byWords(productQueries(subject, direction, context)) },
    { name: 'words', asks: byWords(wordQueries(input, ports)) },
    {
      name: 'segments',
      asks: wanted.map(({ id, side }) => ({ by: 'segment', segment: { id, side } })),
    },
    { name: 'listings', asks: byListings(wanted, input) },
    { name: 'near', asks: nearby(wanted, subject) },
  ]
  return retrievers.filter(({ asks }) => asks.length > 0)
}

function byWords(queries: readonly FieldTerms[]): Ask[] {
  return queries.map((words) => ({ by: 'words', words }))
}

function wordQueries({ subject, direction, context }: Input, { text }: Pick<Ports, 'text'>) {
  const tools = { text, rarity: context.rarity }
  const { offers, needs } = subject
  if (direction === 'peers') return lexicalQueries(offers, 'B', tools)
  if (direction === 'downstream') return lexicalQueries(offers, 'C', tools)
  const materials = offers.slice(0, 6).flatMap(({ name }) => materialQueries(name, tools))
  return distinct([...lexicalQueries(needs, 'B', tools), ...materials])
}

function byListings(wanted: readonly WantedSegment[], { subject, direction }: Input): Ask[] {
  if (direction === 'peers') return []
  const side = direction === 'downstream' ? 'demand' : 'supply'
  const own = direction === 'downstream' ? subject.segments.offers.map(({ id }) => id) : []
  return [...new Set([...own, ...wanted.map(({ id }) => id)])]
    .slice(0, MOST_LISTING_SEGMENTS)
    .map((segment) => ({ by: 'listing', segment, side }))
}

/** The same segments in the subject's own cities. */
function nearby(wanted: readonly WantedSegment[], { cityCodes }: MatchParty): Ask[] {
  const segments = wanted.filter(({ side }) => side === 'offers').map(({ id }) => id)
  if (segments.length === 0 || cityCodes.length === 0) return []
  return [{ by: 'near', segments, cityCodes }]
}
