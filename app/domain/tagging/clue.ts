import type { EvidenceSpan, OfferSide } from '../enterprise/types.ts'
import { originalSpan } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'
import { findCues } from './cues.ts'
import { knownEnding } from './ending.ts'
import { type FoundWord, findWords, type ReadText, readText } from './find-words.ts'
import { listItems } from './items.ts'
import { type Lexicon, squeeze, type WordMeaning } from './lexicon.ts'
import { isHead } from './phrase.ts'
import { createSides } from './sides.ts'
import type { TagReason } from './types.ts'
import { TAG_WEIGHTS as W } from './weights.ts'

/** One word that speaks for segments, with its weight before it is known what else speaks for them. */
export type Clue = {
  side: OfferSide
  /** Whether the text leaves no doubt about the side. */
  sideKnown: boolean
  word: string
  weight: number
  reason: TagReason
  meanings: readonly WordMeaning[]
  evidence: EvidenceSpan
}

export type ClueSource = { tools: TextTools; lexicon: Lexicon }

export function spanOf(
  text: string,
  read: ReadText,
  at: { source: EvidenceSpan['source']; start: number; end: number },
): EvidenceSpan {
  const { start, end } = originalSpan(read.folded, at.start, at.end)
  return { source: at.source, start, end, text: text.slice(start, end) }
}

/**
 * Prose read once: known words that are the thing itself (`heads`), list items without one (`unknown`), and
 * the side that the sentence gives to each place.
 */
export function readAbout(text: string, { tools, lexicon }: ClueSource) {
  const read = readText(text, tools)
  const folded = read.folded.text
  const words = findWords(read, lexicon)
  const mask = new Uint8Array(folded.length)
  for (const { start, end } of words) mask.fill(1, start, end)
  const masked = (place: number) => mask[place] === 1
  const cues = findCues(folded, masked)
  const heads = words.filter((word) => isHead(folded, word.word, word.end))
  const unknown = listItems(folded, cues, masked).filter(
    (item) => !heads.some((word) => word.start < item.end && word.end > item.start),
  )
  return { read, words, heads, unknown, cues, sideAt: createSides(folded, cues) }
}

export function aboutClues(text: string, source: ClueSource): Clue[] {
  const { read, heads, unknown, sideAt } = readAbout(text, source)
  const folded = read.folded.text
  const known = heads.map((word) => ({ word, statement: W.statement as number }))
  const guessed = unknown.flatMap((item) => {
    const word = knownEnding(folded, item, source.lexicon)
    return word ? [{ word, statement: W.statementEnding as number }] : []
  })
  return [...known, ...guessed].flatMap(({ word, statement }): Clue[] => {
    const stance = sideAt(word.start, word.end)
    if (!stance || (statement < W.statement && stance.how !== 'statement')) return []
    const stated = stance.how === 'statement'
    return [
      {
        side: stance.side,
        sideKnown: stated,
        word: word.word,
        weight: stated ? statement : W[stance.how],
        reason: stated ? 'text_statement' : 'text_mention',
        meanings: word.meanings,
        evidence: spanOf(text, read, { source: 'about', start: word.start, end: word.end }),
      },
    ]
  })
}

type Line = { text: string; side: OfferSide; source: 'product' | 'title' }

/** A line of the product list, or a title, may name a thing and its specification or several things. */
export function lineClues(line: Line, { tools, lexicon }: ClueSource): Clue[] {
  const read = readText(line.text, tools)
  const folded = read.folded.text
  const words = findWords(read, lexicon)
  const clue = (found: FoundWord, weight: number, reason: TagReason): Clue => ({
    side: line.side,
    sideKnown: true,
    word: found.word,
    weight: line.source === 'title' ? Math.min(weight, W.title) : weight,
    reason,
    meanings: found.meanings,
    evidence: spanOf(line.text, read, { source: line.source, start: found.start, end: found.end }),
  })
  const heads = words.filter((word) => isHead(folded, word.word, word.end))
  if (heads.length > 0)
    return heads.map((word) =>
      squeeze(folded) === word.word || isWholePart(folded, word)
        ? clue(word, W.productWord, 'product_word')
        : clue(word, W.productHead, 'product_head'),
    )
  const ending = knownEnding(folded, nameIn(folded), lexicon)
  if (ending) return [clue(ending, W.productEnding, 'product_like')]
  return words.map((word) => clue(word, W.productInside, 'product_like'))
}

/** The word fills its piece of the line: FPC柔性线路板 (0.1mm). */
function isWholePart(folded: string, word: FoundWord): boolean {
  return !/[\p{L}\p{N}]$/u.test(folded.slice(0, word.start).trimEnd())
}

/** The line up to its first bracket, comma or specification. */
function nameIn(folded: string): { start: number; end: number } {
  const name =
    /^[^(),;/、]*?\p{Script=Han}(?=[(),;/、 ]|[^\p{Script=Han}]*$)/u.exec(folded)?.[0] ?? ''
  const tail = /(?:系列|产品|业务|类)+$/u.exec(name)?.[0].length ?? 0
  return { start: 0, end: name.length - tail }
}
