import { documentCodes, queryCodes } from './codes.ts'
import { fold } from './fold.ts'
import type { TextTools } from './types.ts'

/** What both search engines index of a text. Lists hold each entry once, in order of first appearance. */
export type Analysis = {
  folded: string
  /** Search-mode words of two and more characters, and Han characters that stand alone. */
  words: string[]
  /** Two neighbouring Han characters; a run of one character gives that character. */
  bigrams: string[]
  /** Latin words, numbers and codes, in every writing under which they are found. */
  codes: string[]
  /** Han characters. */
  chars: string[]
}

/** The fewest tokens a document must have to hold the query; `words` only rank. */
export type QueryTerms = {
  folded: string
  bigrams: string[]
  codes: string[]
  words: string[]
  /** Han runs of the query, as a person typed them. */
  phrases: string[]
}

const HAN_RUN = /\p{Script=Han}+/gu

export function hanRuns(folded: string): string[] {
  return folded.match(HAN_RUN) ?? []
}

function bigramsOf(run: string): string[] {
  const characters = Array.from(run)
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`)
}

/** Words are cut run by run: no word reaches over a comma or a code. */
function wordsOf(runs: readonly string[], tools: TextTools): string[] {
  const words = new Set<string>()
  for (const run of runs) {
    if (run.length === 1) words.add(run)
    else for (const word of tools.segment(run)) if (word.length > 1) words.add(word)
  }
  return [...words]
}

export function analyze(text: string, tools: TextTools): Analysis {
  const folded = fold(text, tools)
  const runs = hanRuns(folded)
  return {
    folded,
    words: wordsOf(runs, tools),
    bigrams: [...new Set(runs.flatMap(bigramsOf))],
    codes: documentCodes(folded),
    chars: [...new Set(runs.flatMap((run) => Array.from(run)))],
  }
}

/**
 * What a query asks for. Every bigram and code of the query of a piece of a text is among those of the text
 * (a lone character is among its `chars`), so that searching for all of them misses nothing.
 */
export function queryTerms(text: string, tools: TextTools): QueryTerms {
  const folded = fold(text, tools)
  const phrases = [...new Set(hanRuns(folded))]
  return {
    folded,
    bigrams: [...new Set(phrases.flatMap(bigramsOf))],
    codes: queryCodes(folded),
    words: wordsOf(phrases, tools),
    phrases,
  }
}

const LONGEST_NAME = 80

/** A name as it is typed on a Latin keyboard: whole (qincai) and by initials (qc); codes stay in their place. */
export function pinyinForms(name: string, tools: TextTools): { full: string; initials: string } {
  const folded = fold(name, tools).slice(0, LONGEST_NAME)
  let full = ''
  let initials = ''
  for (const part of folded.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []) {
    const syllables = /^[a-z0-9]/.test(part) ? [part] : tools.pinyin(part)
    full += syllables.join('')
    initials += /^[a-z0-9]/.test(part)
      ? part
      : syllables.map((syllable) => syllable.charAt(0)).join('')
  }
  return { full, initials }
}
