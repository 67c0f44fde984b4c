import type { NameMatcher } from '../text/name.ts'
import { freshnessOf } from '../time/freshness.ts'
import { RELAXED, type Tier } from './candidates.ts'
import type { SearchDocument } from './document.ts'
import { fitOfNeeds, fitOfOffers, fitOfProducts, fitOfTitle, type Sought } from './fit.ts'
import type { SearchQuery } from './query.ts'
import type { RankKey } from './rank-key.ts'
import { RANK_WEIGHTS as W } from './rank-weights.ts'

export type Candidate = {
  id: string
  tier: Tier
  kind: SearchDocument['kind']
  key: RankKey
  confirmedAt: Date
  verified: boolean
}

export type Ranked = {
  id: string
  score: number
  /** Not everything that was asked for was found. */
  partial: boolean
}

type Context = { query: SearchQuery; names: NameMatcher; now: Date }

/**
 * Best first: hits that have everything and are still confirmed, then stale ones, then partial ones; what proves
 * to be no hit is left out. Same arguments, same order.
 */
export function rank(candidates: readonly Candidate[], context: Context): Ranked[] {
  const sought = soughtOf(context.query)
  return candidates
    .flatMap((candidate) => {
      const scored = scoreOf(candidate, { ...context, sought })
      return scored === null ? [] : [scored]
    })
    .toSorted((a, b) => a.bucket - b.bucket || b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id, score, partial }) => ({ id, score, partial }))
}

type Pieces = { whole: Sought; parts: Sought[]; words: Sought[] }

const bigramsIn = (text: string) =>
  Array.from(text)
    .map((one, at, all) => one + (all[at + 1] ?? ''))
    .slice(0, -1)
const hanPiece = (text: string): Sought => ({ text, bigrams: bigramsIn(text), codes: [] })
const codePiece = (code: string): Sought => ({ text: code, bigrams: [], codes: [code] })

function soughtOf({ folded, terms }: SearchQuery): Pieces {
  const codes = terms.codes.map(codePiece)
  const words = terms.words.filter((word) => word.length > 1)
  return {
    whole: { text: folded.replaceAll(' ', ''), bigrams: terms.bigrams, codes: terms.codes },
    parts: [...terms.phrases.map(hanPiece), ...codes],
    words: [...words.map(hanPiece), ...codes],
  }
}

type Scoring = Context & { sought: Pieces }

function scoreOf(candidate: Candidate, context: Scoring): (Ranked & { bucket: number }) | null {
  const { id, tier, kind, key } = candidate
  const { query, now } = context
  const relaxed = RELAXED.has(tier)
  const named = nameScore(key, context)
  const nameHit = nameHitOf(named, { relaxed, kind })
  const words = relaxed ? partsScore(key, context.sought.words) : 0
  const literal = relaxed
    ? words >= W.someAtLeast
      ? words * W.relaxed
      : 0
    : tier === 'name'
      ? 0
      : tier === 'product'
        ? thingScore(key, context.sought)
        : Math.max(thingScore(key, context.sought), W.text)
  const fit = Math.max(literal, fitOfProducts(query.products, key))
  const spoken = tier === 'spoken' && query.spoken ? spokenScore(key, query.spoken) : 0
  const best = Math.max(nameHit, fit, spoken)
  if (best === 0) return null
  const freshness = freshnessOf(candidate.confirmedAt, now)
  const outright = named >= W.namedOutright && kind === 'enterprise'
  const partial = relaxed && named < W.nameAtLeast
  return {
    id,
    score:
      best + (candidate.verified ? W.verified : 0) + (freshness === 'stale' ? 0 : W[freshness]),
    partial,
    bucket: partial ? 2 : freshness === 'stale' && !outright ? 1 : 0,
  }
}

function nameHitOf(
  named: number,
  { relaxed, kind }: { relaxed: boolean; kind: Candidate['kind'] },
): number {
  const of = kind === 'listing' ? W.nameOfListing : 1
  if (named >= W.nameAtLeast) return named * W.name * of
  return relaxed && named >= W.nearNameAtLeast ? Math.cbrt(named) * W.nearName * of : 0
}

function nameScore(key: RankKey, { query, names }: Scoring): number {
  if (!query.name) return 0
  const asked = query.folded.replaceAll(' ', '')
  if (key.short === asked) return 1
  return Math.max(
    0,
    ...key.names.map((name) => (sharesHalf(query, name) ? names.match(asked, name) : 0)),
  )
}

/** Matching is dear: names that lack most of the characters are not tried. */
function sharesHalf({ name }: SearchQuery, written: string): boolean {
  const characters = name?.characters ?? []
  const shared = characters.filter((character) => written.includes(character))
  return shared.length * 2 >= characters.length
}

/** How a firm makes, needs or is called what is asked for. */
function thingScore(key: RankKey, { whole, parts }: Pieces): number {
  const asOne = pieceScore(key, whole)
  return parts.length > 1 ? Math.max(asOne, partsScore(key, parts)) : asOne
}

function pieceScore(key: RankKey, sought: Sought): number {
  if (key.title !== undefined) return fitOfTitle(sought, key.title)
  const offered = fitOfOffers(sought, key.offers)
  const inName = key.names[0]?.includes(sought.text) ? W.inName : 0
  return Math.max(offered > 0 ? offered + inName : 0, fitOfNeeds(sought, key.needs), inName)
}

/** The mean over the pieces, longer ones counting more. */
function partsScore(key: RankKey, parts: readonly Sought[]): number {
  const total = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (total === 0) return 0
  return parts.reduce((sum, part) => sum + part.text.length * pieceScore(key, part), 0) / total
}

function spokenScore({ spoken }: RankKey, asked: string): number {
  if (spoken.core.includes(asked)) return W.spoken.core
  if (spoken.core.some((core) => core.startsWith(asked))) return W.spoken.coreBeginning
  return spoken.name.includes(asked) ? W.spoken.name : W.spoken.product
}
