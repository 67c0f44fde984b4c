import { analyze, pinyinForms } from '../text/analyze.ts'
import { fold } from '../text/fold.ts'
import type { NameMatcher } from '../text/name.ts'
import type { TextTools } from '../text/types.ts'
import type { SearchDocument } from './document.ts'
import { MARK, pinyinLexemes, textLexemes } from './lexemes.ts'

type Tools = { text: TextTools; names: NameMatcher }

/** Lexemes of all the names of a firm: as text, by character (so that short names find it) and as spoken. */
export function nameLexemes(
  names: SearchDocument['names'],
  { text, names: matcher }: Tools,
): string[] {
  const written = [names.hans, names.hant, names.short, names.en].flatMap((name) => name ?? [])
  const { chars } = analyze([names.hans, names.hant, names.short].join('\n'), text)
  const parts = matcher.parts(fold(names.hans, text))
  const aliases = parts.characters.flatMap(({ alias }) => alias ?? [])
  const pieces = [parts.core, parts.core + parts.trade, parts.trade]
  return [
    ...textLexemes(written, text, true),
    ...[...chars, ...aliases].map((character) => MARK.nameCharacter + character),
    ...pinyinLexemes(names.hans, { tools: text, pieces }),
    ...(names.short ? pinyinLexemes(names.short, { tools: text }) : []),
  ]
}

/** Sorts names as they are spoken; a name without Han sorts by its letters. */
export function sortKey(name: string, text: TextTools): string {
  return (pinyinForms(name, text).full || fold(name, text)).slice(0, 120)
}
