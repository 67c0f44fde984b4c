import { setImmediate } from 'node:timers/promises'
import {
  type CandidateStep,
  relaxedSteps,
  strictSteps,
  strictTerms,
  type Tier,
} from '#app/domain/search/candidates.ts'
import type { TermQuery } from '#app/domain/search/lexemes.ts'
import { type Candidate, type Ranked, rank } from '#app/domain/search/rank.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'
import type { FacetRow } from '../facet-counts.ts'
import { type SearchRequest, TOTAL_CAP } from '../search-port.ts'
import { RANK_WINDOW } from '../statements.ts'
import { begun, type Counted, countAll, countOwn } from './count-hits.server.ts'
import type { Digest, Digests } from './digests.server.ts'
import type { EngineQuery, EntryIndex } from './entry-index.server.ts'
import { allOf, conditionFilters, termFilter } from './filter.ts'
import { idOfRef } from './index-document.ts'
import type { Reply } from './replies.ts'

export type Found = {
  /** Best first; those past the ranking window follow in the order they were found. */
  ranked: readonly Ranked[]
  /** The facets that filter. */
  own: readonly FacetRow[]
  /** The others are counted over these records, or over all the engine holds, some more and some less. */
  over:
    | { read: readonly Digest[] }
    | { all: Promise<Counted>; plus: readonly Digest[]; minus: readonly Digest[] }
}

export type Tools = { index: EntryIndex; names: NameMatcher; digests: Digests }

/**
 * The candidates of a query, in one round trip: of each step the engine counts its hits and names the first thousand.
 * What it alone can count it counts while we rank. Nearer ones are looked for where nothing has it all, not where a
 * filter keeps it away.
 */
export async function findByFit(request: SearchRequest, tools: Tools): Promise<Found> {
  const terms = strictTerms(request.query)
  const asked = { terms, index: tools.index }
  const [places, own] = await Promise.all([
    strictPlaces(request, tools.index),
    countOwn(request, asked),
  ])
  const isWhole = places.complete && places.unread.length === 0
  const all = isWhole ? null : begun(countAll(request, asked))
  // what was begun is sent before ranking keeps this process busy
  if (!isWhole) await setImmediate()
  const strict = await rankFirst(places.window, { request, tools })
  const unread = places.unread.map((id) => ({ id, score: 0, partial: false }))
  const ranked = [...strict.ranked, ...unread]
  if (ranked.length === 0) return findNear(request, { tools, terms, own })
  if (!all) return { ranked, own, over: { read: digestsOf(strict.kept) } }
  const plus = digestsOf(strict.kept.filter(({ tier }) => tier === 'name'))
  const minus = digestsOf(strict.dropped.filter(({ tier }) => tier !== 'name'))
  return { ranked, own, over: { all, plus, minus } }
}

/** Names are asked for beside the other steps: a name's characters are common, and one search after another adds up. */
async function strictPlaces(request: SearchRequest, index: EntryIndex): Promise<Places> {
  const steps = strictSteps(request.query)
  const byName = steps.filter(({ tier }) => tier === 'name')
  const others = steps.filter(({ tier }) => tier !== 'name')
  const [found, named] = await Promise.all(
    [others, byName].map((some) => index.ask(stepQueries(some, request))),
  )
  return placesOf([...others, ...byName], [...(found ?? []), ...(named ?? [])])
}

/** What comes near; asked in the same round trip whether a filter keeps away what has it all. */
async function findNear(
  request: SearchRequest,
  { tools, terms, own }: { tools: Tools; terms: TermQuery; own: Found['own'] },
): Promise<Found> {
  const { index } = tools
  const steps = relaxedSteps(request.query)
  const unfiltered = conditionFilters({ ...request, filters: [] })
  const without =
    request.filters.length > 0 ? [{ filter: allOf(termFilter(terms), unfiltered) }] : []
  const replies = await index.ask([...stepQueries(steps, request), ...without])
  if ((replies[steps.length]?.total ?? 0) > 0) return { ranked: [], own, over: { read: [] } }
  const near: TermQuery = { any: steps.map((step) => step.terms) }
  const [{ ranked, kept }, ownNear] = await Promise.all([
    rankFirst(placesOf(steps, replies).window, { request, tools }),
    countOwn(request, { terms: near, index }),
  ])
  return { ranked, own: ownNear, over: { read: digestsOf(kept) } }
}

function stepQueries(steps: readonly CandidateStep[], request: SearchRequest): EngineQuery[] {
  const conditions = conditionFilters(request)
  return steps.map(({ terms }) => ({
    filter: allOf(termFilter(terms), conditions),
    facets: ['ref'],
  }))
}

type Place = { id: string; ref: string; tier: Tier }

/** `complete`: all hits of all steps were named. */
type Places = { window: Place[]; unread: string[]; complete: boolean }

/**
 * By step, then by id; a document belongs to its strictest step. Past the window only ids are wanted, as many as can be
 * reached; a name that only shares characters is no hit until it was compared.
 */
function placesOf(steps: readonly CandidateStep[], replies: readonly Reply[]): Places {
  const seen = new Set<string>()
  const places: Places = { window: [], unread: [], complete: true }
  const { window, unread } = places
  for (const [step, { tier }] of steps.entries()) {
    const { total = 0, refs = [] } = replies[step] ?? {}
    if (refs.length < total) places.complete = false
    for (const ref of refs) {
      const isFull = window.length === RANK_WINDOW
      if (isFull && (tier === 'name' || unread.length === TOTAL_CAP)) break
      const id = idOfRef(ref)
      if (seen.has(id)) continue
      seen.add(id)
      if (isFull) unread.push(id)
      else window.push({ id, ref, tier })
    }
  }
  return places
}

type Read = { digest: Digest; tier: Tier }

function digestsOf(read: readonly Read[]): Digest[] {
  return read.map(({ digest }) => digest)
}

/** Reads and ranks those in the window; `dropped` proved to be no hits. */
async function rankFirst(
  window: readonly Place[],
  { request, tools }: { request: SearchRequest; tools: Tools },
): Promise<{ ranked: Ranked[]; kept: Read[]; dropped: Read[] }> {
  const digests = await tools.digests.of(window, tools.index)
  const read = window.flatMap(({ tier }, place): Read[] => {
    const digest = digests[place]
    return digest ? [{ digest, tier }] : []
  })
  const candidates = read.map(({ digest, tier }): Candidate => {
    const { id, kind, key, confirmedAt, verified } = digest
    return { id, tier, kind, key, confirmedAt, verified }
  })
  const { query, now } = request
  const ranked = rank(candidates, { query, names: tools.names, now })
  if (ranked.length === read.length) return { ranked, kept: read, dropped: [] }
  const hits = new Set(ranked.map(({ id }) => id))
  return {
    ranked,
    kept: read.filter(({ digest }) => hits.has(digest.id)),
    dropped: read.filter(({ digest }) => !hits.has(digest.id)),
  }
}
