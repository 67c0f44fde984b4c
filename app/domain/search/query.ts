import type { ProductId } from '../knowledge/types.ts'
import type { ReadProduct } from '../products/types.ts'
import { type QueryTerms, queryTerms } from '../text/analyze.ts'
import { type NameMatcher, withoutMarketMarks } from '../text/name.ts'
import type { TextTools } from '../text/types.ts'

export const SEARCH_SORTS = ['fit', 'confirmed', 'name', 'newest'] as const
export type SearchSort = (typeof SEARCH_SORTS)[number]

/** Longest query that is read, in UTF-16 units, and the most tokens of one kind that are asked for. */
export const QUERY_LIMIT = 200
const MOST_TOKENS = 40
/** Longest query that may be a name; longer ones are descriptions. */
const LONGEST_NAME = 30

export type SoughtProduct = {
  id: ProductId
  /** The query names the product itself; otherwise only its last words are known. */
  whole: boolean
  kinds: ReadonlyMap<ProductId, number>
}

/** Reads what a query names; both come from the published knowledge. */
export type QueryProducts = {
  read: ReadProduct
  kindsBelow: (id: ProductId) => ReadonlyMap<ProductId, number>
}

/** What a person typed, read once and handed to whichever engine answers. */
export type SearchQuery = {
  /** As typed, trimmed and bounded. */
  raw: string
  /** Folded: NFKC, lower case, simplified, spaces collapsed. */
  folded: string
  terms: Omit<QueryTerms, 'folded'>
  /** The query as a firm's name: its characters without forms such as 股份, and its neighbouring pairs. */
  name: { characters: string[]; pairs: string[] } | null
  /** What the knowledge reads it as: the products meant and their kinds, by level. Empty where it knows none. */
  products: SoughtProduct[]
  /** Letters only, without spaces: it may be pinyin or initials. */
  spoken: string | null
}

/** Whether anything is asked for at all; an empty query browses. */
export function asks({ terms }: SearchQuery): boolean {
  return terms.bigrams.length + terms.codes.length > 0
}

export function readQuery(
  typed: string,
  { text, names, products }: { text: TextTools; names: NameMatcher; products: QueryProducts },
): SearchQuery {
  const raw = typed.trim().slice(0, QUERY_LIMIT)
  const { folded, ...terms } = queryTerms(raw, text)
  const squashed = folded.replaceAll(' ', '')
  return {
    raw,
    folded,
    terms: {
      bigrams: terms.bigrams.slice(0, MOST_TOKENS),
      codes: terms.codes.slice(0, MOST_TOKENS),
      words: terms.words.slice(0, MOST_TOKENS),
      phrases: terms.phrases.slice(0, MOST_TOKENS),
    },
    name:
      terms.phrases.length > 0 && squashed.length <= LONGEST_NAME ? asName(squashed, names) : null,
    products: products.read(raw).map(({ id, how }) => ({
      id,
      whole: how !== 'part',
      kinds: products.kindsBelow(id),
    })),
    spoken: /^[a-z][a-z ']*$/.test(folded) ? folded.replace(/[ ']/g, '') : null,
  }
}

function asName(squashed: string, names: NameMatcher): SearchQuery['name'] {
  const parts = names.parts(withoutMarketMarks(squashed))
  const own = (parts.region + parts.core + parts.trade).match(/\p{Script=Han}/gu) ?? []
  const pairs = names.queryKeys(squashed).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair))
  return own.length > 0 ? { characters: [...new Set(own)], pairs } : null
}
