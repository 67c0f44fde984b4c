import { analyze, hanRuns } from '../text/analyze.ts'
import { fold } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'

/** Which field a lexeme was found in: A names, B offers, C needs, D other text. */
export const FIELDS = ['A', 'B', 'C', 'D'] as const
export type Field = (typeof FIELDS)[number]

/**
 * The one alphabet of the index. Words, bigrams, characters and codes stand as they are; these marks, which no
 * code can hold, open the others: a character of a name, pinyin, initials, a whole product name, its last
 * word, and a product of the knowledge that the name means or is a kind of.
 */
export const MARK = {
  nameCharacter: '_',
  pinyin: '@',
  initials: '#',
  whole: '=',
  ending: '$',
  product: '%',
} as const

/** Longest lexeme in UTF-16 units; PostgreSQL takes 2,046 bytes. */
const LONGEST = 60

export type Lexemes = Map<string, Set<Field>>

export function addLexemes(lexemes: Lexemes, field: Field, added: Iterable<string>): void {
  for (const one of added) {
    const lexeme = one.slice(0, LONGEST)
    if (lexeme.length === 0) continue
    const fields = lexemes.get(lexeme)
    if (fields) fields.add(field)
    else lexemes.set(lexeme, new Set([field]))
  }
}

/** Words, bigrams and codes of texts; also their single characters, except in long text. */
export function textLexemes(texts: readonly string[], tools: TextTools, chars: boolean): string[] {
  const { words, bigrams, codes, chars: single } = analyze(texts.join('\n'), tools)
  return [...words, ...bigrams, ...codes, ...(chars ? single : [])]
}

/** A name without its spaces: `=` finds exactly this product. */
export function wholeLexeme(name: string, tools: TextTools): string {
  return MARK.whole + fold(name, tools).replaceAll(' ', '')
}

/** The words in which a product name ends: its head nouns, 减速器 of 谐波减速器. */
export function endingLexemes(name: string, tools: TextTools): string[] {
  const folded = fold(name, tools)
  const run = hanRuns(folded).at(-1)
  if (!run || !folded.endsWith(run)) return []
  const words = tools.segment(run).filter((word) => word.length > 1 && run.endsWith(word))
  return words.map((word) => MARK.ending + word)
}

/** Pinyin and initials of a name, of its words and of the pieces handed in (such as its core). */
export function pinyinLexemes(
  name: string,
  { tools, pieces = [] }: { tools: TextTools; pieces?: readonly string[] },
): string[] {
  const found = new Set<string>()
  for (const run of hanRuns(fold(name, tools))) {
    const syllables = tools.pinyin(run)
    const characters = Array.from(run)
    if (syllables.length !== characters.length) continue
    const whole = [run, ...tools.segment(run), ...pieces]
    for (const piece of new Set(whole)) {
      const at = run.indexOf(piece)
      if (at < 0 || Array.from(piece).length < 2) continue
      const start = Array.from(run.slice(0, at)).length
      const spoken = syllables.slice(start, start + Array.from(piece).length)
      found.add(MARK.pinyin + spoken.join(''))
      found.add(MARK.initials + spoken.map((syllable) => syllable.charAt(0)).join(''))
    }
  }
  return [...found]
}

function quoted(lexeme: string): string {
  if (!/['\\]/.test(lexeme)) return `'${lexeme}'`
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** `1A,4D`: one position for each field; it only carries the weight. */
function weightsOf(fields: ReadonlySet<Field>): string {
  let weights = ''
  for (const [place, field] of FIELDS.entries())
    if (fields.has(field)) weights += `${weights && ','}${place + 1}${field}`
  return weights
}

/** A tsvector as PostgreSQL reads it. */
export function vectorLiteral(lexemes: Lexemes): string {
  const parts: string[] = []
  for (const [lexeme, fields] of lexemes) parts.push(`${quoted(lexeme)}:${weightsOf(fields)}`)
  return parts.join(' ')
}

/** A search expression over lexemes; nothing a person types can leave its quotes. */
export type TermQuery =
  | { lexeme: string; prefix?: boolean }
  | { all: readonly TermQuery[] }
  | { any: readonly TermQuery[] }

/** A tsquery as PostgreSQL reads it; empty when nothing is asked for. */
export function queryLiteral(query: TermQuery): string {
  if ('lexeme' in query) {
    const lexeme = query.lexeme.slice(0, LONGEST)
    return lexeme ? `${quoted(lexeme)}${query.prefix ? ':*' : ''}` : ''
  }
  const [parts, joiner] = 'all' in query ? [query.all, ' & '] : [query.any, ' | ']
  const written = parts.map(queryLiteral).filter(Boolean)
  return written.length > 1 ? `(${written.join(joiner)})` : (written[0] ?? '')
}

/** Lexemes of one field: what is offered (B) or needed (C). */
export type FieldTerms = { terms: TermQuery; field: Field }

/** A tsquery that finds the lexemes in their field only; empty when nothing is asked for. */
export function fieldLiteral({ terms, field }: FieldTerms): string {
  if ('lexeme' in terms) {
    const literal = queryLiteral({ lexeme: terms.lexeme })
    return literal ? `${literal}:${field}${terms.prefix ? '*' : ''}` : ''
  }
  const [parts, joiner] = 'all' in terms ? [terms.all, ' & '] : [terms.any, ' | ']
  const written = parts.map((one) => fieldLiteral({ terms: one, field })).filter(Boolean)
  return written.length > 1 ? `(${written.join(joiner)})` : (written[0] ?? '')
}
