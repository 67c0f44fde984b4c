import { headWeight, type Rarity } from '#app/domain/matching/names.ts'
import type { MatchItem } from '#app/domain/matching/types.ts'
import {
  endingLexemes,
  type FieldTerms,
  fieldLiteral,
  wholeLexeme,
} from '#app/domain/search/lexemes.ts'
import { queryTerms } from '#app/domain/text/analyze.ts'
import type { TextTools } from '#app/domain/text/types.ts'

/** Items of a subject that are searched for by their words; the main ones come first. */
const MOST_ITEMS = 12
/** A last noun that says less than this (设备, 材料) finds everybody. */
const LEAST_HEAD = 0.3

/** Offers stand in the index under weight B, needs under C. */
type Field = 'B' | 'C'

function inField(lexeme: string, field: Field): FieldTerms {
  return { terms: { lexeme }, field }
}

/** Those that ask for something, each once. */
export function distinct(asked: readonly FieldTerms[]): FieldTerms[] {
  const found = new Map(asked.map((one) => [fieldLiteral(one), one]))
  found.delete('')
  return [...found.values()]
}

type Tools = { text: TextTools; rarity: Rarity }

/** For each item a query of its whole name, one of its last nouns, and one of all its pieces; exact ones first. */
export function lexicalQueries(
  items: readonly MatchItem[],
  field: Field,
  { text, rarity }: Tools,
): FieldTerms[] {
  const some = items.slice(0, MOST_ITEMS)
  const whole = some.map(({ name }) => inField(wholeLexeme(name, text), field))
  const heads = some.flatMap(({ name }) =>
    endingLexemes(name, text)
      .filter((lexeme) => headWeight(lexeme.slice(1), rarity) >= LEAST_HEAD)
      .map((lexeme) => inField(lexeme, field)),
  )
  const pieces = some.map(({ name }) => {
    const { bigrams, codes } = queryTerms(name, text)
    return { terms: { all: [...bigrams, ...codes].map((lexeme) => ({ lexeme })) }, field }
  })
  return distinct([...whole, ...heads, ...pieces])
}

/** For a product: goods that stand inside its name (PVC in PVC 板材), which it is probably made of. */
export function materialQueries(name: string, { text, rarity }: Tools): FieldTerms[] {
  const { words, codes } = queryTerms(name, text)
  return [...new Set([...words, ...codes])]
    .filter((word) => word.length > 1 && !name.endsWith(word) && headWeight(word, rarity) > 0)
    .slice(0, MOST_ITEMS)
    .map((word) => inField(wholeLexeme(word, text), 'B'))
}
