import { FREE_SUFFIXES, LEGAL_SUFFIXES, TRADE_WORDS } from '../text/name-words.ts'
import { MARK, type TermQuery } from './lexemes.ts'
import type { SearchQuery } from './query.ts'

/** How a document was found, strictest first; a lower place fills the ranking window before a higher one. */
export const TIERS = [
  'exact',
  'spoken',
  'all',
  'product',
  'name',
  'words',
  'core',
  'kind',
  'some',
] as const
export type Tier = (typeof TIERS)[number]

/** Found without everything that was asked for. */
export const RELAXED: ReadonlySet<Tier> = new Set(['words', 'core', 'kind', 'some'])

export type CandidateStep = { tier: Tier; terms: TermQuery }

const lexeme = (text: string, prefix = false): TermQuery => ({ lexeme: text, prefix })
const all = (texts: readonly string[]): TermQuery => ({ all: texts.map((text) => lexeme(text)) })

/** Shortest letters of a pinyin or initials prefix; below it only whole forms are found. */
const SHORTEST_PREFIX = 3
/** Words of at most this many are asked for one by one. */
const MOST_SOME = 8

/** What must be there: every bigram and code; a name may also have them spread over its words. */
export function strictSteps(query: SearchQuery): CandidateStep[] {
  const { bigrams, codes } = query.terms
  const squashed = query.folded.replaceAll(' ', '')
  const steps: CandidateStep[] = [
    {
      tier: 'exact',
      terms: { any: [lexeme(MARK.whole + squashed), lexeme(MARK.ending + squashed)] },
    },
    { tier: 'all', terms: all([...bigrams, ...codes]) },
  ]
  const meant = productTerms(query, true)
  if (meant) steps.push({ tier: 'product', terms: meant })
  if (query.spoken) steps.push({ tier: 'spoken', terms: spokenTerms(query.spoken) })
  if (query.name) steps.push({ tier: 'name', terms: nameTerms(query.name.characters, codes) })
  return steps
}

/** All that is certain without comparing names: what lists in other orders hold. */
export function strictTerms(query: SearchQuery): TermQuery {
  const certain = strictSteps(query).filter(({ tier }) => tier !== 'name')
  return { any: certain.map(({ terms }) => terms) }
}

/** What comes near when hardly anything has it all. */
export function relaxedSteps(query: SearchQuery): CandidateStep[] {
  const { words, codes } = query.terms
  const steps: CandidateStep[] = []
  if (words.length + codes.length > 1)
    steps.push({ tier: 'words', terms: all([...words, ...codes]) })
  if (query.name) steps.push({ tier: 'core', terms: nearNames(query.name, codes) })
  const kin = productTerms(query, false)
  if (kin) steps.push({ tier: 'kind', terms: kin })
  const some = telling([...words.filter((word) => word.length > 1), ...codes])
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_SOME)
  if (some.length > 0) steps.push({ tier: 'some', terms: { any: some.map((one) => lexeme(one)) } })
  return steps
}

/** Documents that offer or need the product meant or a kind of it, whatever they call it. */
function productTerms({ products }: SearchQuery, whole: boolean): TermQuery | null {
  const meant = products.filter((one) => one.whole === whole)
  return meant.length > 0 ? { any: meant.map(({ id }) => lexeme(MARK.product + id)) } : null
}

const FORMS: ReadonlySet<string> = new Set([...FREE_SUFFIXES, ...LEGAL_SUFFIXES, '有限', '责任'])
const TRADES: ReadonlySet<string> = new Set(TRADE_WORDS)

/** Words that tell documents apart: never legal forms, trades only where nothing else is asked for. */
function telling(words: readonly string[]): string[] {
  const own = words.filter((word) => !FORMS.has(word))
  const rare = own.filter((word) => !TRADES.has(word))
  return rare.length > 0 ? rare : own
}

function spokenTerms(spoken: string): TermQuery {
  const prefix = spoken.length >= SHORTEST_PREFIX
  return { any: [lexeme(MARK.pinyin + spoken, prefix), lexeme(MARK.initials + spoken, prefix)] }
}

function nameTerms(characters: readonly string[], codes: readonly string[]): TermQuery {
  return all([...characters.map((one) => MARK.nameCharacter + one), ...codes])
}

/** Two neighbouring characters of the query at least, wherever they stand in the name. */
function nearNames(
  { characters, pairs }: NonNullable<SearchQuery['name']>,
  codes: readonly string[],
): TermQuery {
  if (pairs.length === 0) return nameTerms(characters, codes)
  return { any: pairs.map((pair) => nameTerms(Array.from(pair), [])) }
}
