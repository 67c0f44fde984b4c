import type { AskedName, NameMatcher } from '../text/name.ts'
import { freshnessOf } from '../time/freshness.ts'
import { RELAXED, type Tier } from './candidates.ts'
import type { SearchDocument } from './document.ts'
import {
  fitOfNeeds,
  fitOfOffers,
  fitOfProducts,
  fitOfTitle,
  type MeantFit,
  mayHold,
  meantFitOf,
  type Sought,
} from './fit.ts'
import type { SearchQuery } from './query.ts'
import type { RankKey } from './rank-key.ts'
import { RANK_WEIGHTS as W } from './rank-weights.ts'
import { readKey } from './read-key.ts'

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
  const asking = askingOf(context)
  const scored: Scored[] = []
  for (const candidate of candidates) {
    const one = scoreOf(candidate, asking)
    if (one) scored.push(one)
  }
  return scored
    .sort((a, b) => a.bucket - b.bucket || b.score - a.score || (a.id < b.id ? -1 : 1))
    .map(({ id, score, partial }) => ({ id, score, partial }))
}

type Scored = Ranked & { bucket: number }

/** All that depends on the query alone, worked out once. */
type Asking = Context & {
  sought: Pieces
  meant: MeantFit | null
  name: { text: string; asked: AskedName; characters: readonly string[] } | null
}

function askingOf(context: Context): Asking {
  const { query, names } = context
  const text = query.folded.replaceAll(' ', '')
  return {
    ...context,
    sought: soughtOf(query),
    meant: meantFitOf(query.products),
    name: query.name && { text, asked: names.asked(text), characters: query.name.characters },
  }
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

function scoreOf(candidate: Candidate, asking: Asking): Scored | null {
  const { id, tier, kind, key } = candidate
  const { query, now, sought, meant } = asking
  const relaxed = RELAXED.has(tier)
  const named = nameScore(key, asking)
  const nameHit = nameHitOf(named, { relaxed, kind })
  const words = relaxed ? partsScore(key, sought.words) : 0
  const literal = relaxed
    ? words >= W.someAtLeast
      ? words * W.relaxed
      : 0
    : tier === 'name'
      ? 0
      : tier === 'product'
        ? thingScore(key, sought)
        : Math.max(thingScore(key, sought), W.text)
  const fit = meant ? Math.max(literal, fitOfProducts(meant, key)) : literal
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

function nameScore(key: RankKey, { name, names }: Asking): number {
  if (!name) return 0
  if (key.short === name.text) return 1
  let best = 0
  for (const written of key.names)
    if (sharesHalf(name.characters, written))
      best = Math.max(best, names.match(name.asked, written))
  return best
}

/** Matching is dear: names that lack most of the characters are not tried. */
function sharesHalf(characters: readonly string[], written: string): boolean {
  let shared = 0
  for (const character of characters) if (written.includes(character)) shared += 1
  return shared * 2 >= characters.length
}

/** How a firm makes, needs or is called what is asked for. */
function thingScore(key: RankKey, { whole, parts }: Pieces): number {
  const asOne = pieceScore(key, whole)
  return parts.length > 1 ? Math.max(asOne, partsScore(key, parts)) : asOne
}

function pieceScore(key: RankKey, sought: Sought): number {
  const read = readKey(key)
  const held = mayHold(read, sought)
  if (key.title !== undefined) return held ? fitOfTitle(sought, key.title, read) : 0
  const inName = key.names[0]?.includes(sought.text) ? W.inName : 0
  if (!held) return inName
  const offered = fitOfOffers(sought, key.offers, read)
  return Math.max(offered > 0 ? offered + inName : 0, fitOfNeeds(sought, key.needs, read), inName)
}

/** The mean over the pieces, longer ones counting more. */
function partsScore(key: RankKey, parts: readonly Sought[]): number {
  let total = 0
  let sum = 0
  for (const part of parts) {
    total += part.text.length
    sum += part.text.length * pieceScore(key, part)
  }
  return total === 0 ? 0 : sum / total
}

function spokenScore({ spoken }: RankKey, asked: string): number {
  if (spoken.core.includes(asked)) return W.spoken.core
  if (spoken.core.some((core) => core.startsWith(asked))) return W.spoken.coreBeginning
  return spoken.name.includes(asked) ? W.spoken.name : W.spoken.product
}
