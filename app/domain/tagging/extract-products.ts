import type { OfferSide } from '../enterprise/types.ts'
import { type ClueSource, readAbout, spanOf } from './clue.ts'
import { knownEnding } from './ending.ts'
import type { FoundWord } from './find-words.ts'
import { QUALIFIER } from './items.ts'
import type { ProductProposal } from './types.ts'

/** Where a product's name begins at the latest: punctuation and particles that are no part of a name. */
const BREAK = /[\s,。;:!?、/()（）《》「」"'“”的了是有为和与及或等将把被从到在向给]/u
const LONGEST_NAME = 24
const MOST_PRODUCTS = 60
/** A trade in the name of a firm is no product: 某风电叶片企业. */
const FIRM_BEHIND = /^(?:股份|集团|科技)?(?:有限|公司|企业|厂(?!房|家)|集团)/u

type Phrase = { start: number; end: number; side: OfferSide; sure: boolean }

/**
 * Product phrases that prose offers or needs, in its order. Known words grow to the left to the whole name
 * (异形柔性电路板). An unknown item of a list is proposed without being sure where its ending is known or
 * where it stands right beside (、) a known one.
 */
export function extractProducts(about: string, source: ClueSource): ProductProposal[] {
  const { read, words, heads, unknown, cues, sideAt } = readAbout(about, source)
  const text = read.folded.text
  const cueEnds = cues.map((cue) => cue.end)
  const known = heads.flatMap((word): Phrase[] => {
    const stance = sideAt(word.start, word.end)
    const stated = stance?.how === 'statement'
    if (!stance || (!stated && FIRM_BEHIND.test(text.slice(word.end)))) return []
    const start = grownStart(text, { word, words, cueEnds })
    return [{ start, end: word.end, side: stance.side, sure: stated }]
  })
  const guessed = unknown.flatMap(({ start, end }): Phrase[] => {
    const stance = sideAt(start, end)
    if (stance?.how !== 'statement') return []
    const beside = known.some(
      (one) =>
        (one.start === end + 1 && text[end] === '、') ||
        (one.end === start - 1 && text[one.end] === '、'),
    )
    if (!beside && !knownEnding(text, { start, end }, source.lexicon)) return []
    return [{ start, end, side: stance.side, sure: false }]
  })
  const kept: ProductProposal[] = []
  const seen = new Set<string>()
  let covered = -1
  for (const phrase of [...known, ...guessed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const evidence = spanOf(about, read, { source: 'about', start: phrase.start, end: phrase.end })
    const key = `${phrase.side} ${text.slice(phrase.start, phrase.end)}`
    if (phrase.start < covered || seen.has(key) || evidence.text === '') continue
    seen.add(key)
    covered = phrase.end
    kept.push({ name: evidence.text, side: phrase.side, sure: phrase.sure, evidence })
  }
  return kept.slice(0, MOST_PRODUCTS)
}

function grownStart(
  text: string,
  at: { word: FoundWord; words: readonly FoundWord[]; cueEnds: readonly number[] },
): number {
  const { word, words, cueEnds } = at
  const floor = Math.max(0, word.end - LONGEST_NAME)
  let start = word.start
  while (start > floor && !cueEnds.includes(start) && !isBreak(text, start - 1, words)) start -= 1
  const lead = QUALIFIER.exec(text.slice(start, word.start))?.[0].length ?? 0
  return start + lead
}

/** 和 or 为 inside a known word breaks nothing. */
function isBreak(text: string, place: number, words: readonly FoundWord[]): boolean {
  if (!BREAK.test(text.charAt(place))) return false
  return !words.some((word) => word.start <= place && place < word.end)
}
