import type { EvidenceSpan, OfferSide } from '../enterprise/types.ts'
import { originalSpan } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'
import { findCues } from './cues.ts'
import { type FoundWord, findWords, type ReadText, readText } from './find-words.ts'
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

/** Words of the prose: only heads, each with the side that its sentence gives it. */
export function readAbout(text: string, { tools, lexicon }: ClueSource) {
  const read = readText(text, tools)
  const folded = read.folded.text
  const words = findWords(read, lexicon)
  const masked = new Uint8Array(folded.length)
  for (const { start, end } of words) masked.fill(1, start, end)
  const cues = findCues(folded, (place) => masked[place] === 1)
  return { read, words, cues, sideAt: createSides(folded, cues) }
}

export function aboutClues(text: string, source: ClueSource): Clue[] {
  const { read, words, sideAt } = readAbout(text, source)
  return words.flatMap((word): Clue[] => {
    if (!isHead(read.folded.text, word.word, word.end)) return []
    const stance = sideAt(word.start, word.end)
    if (!stance) return []
    return [
      {
        side: stance.side,
        sideKnown: stance.how === 'statement',
        word: word.word,
        weight: W[stance.how],
        reason: stance.how === 'statement' ? 'text_statement' : 'text_mention',
        meanings: word.meanings,
        evidence: spanOf(text, read, { source: 'about', start: word.start, end: word.end }),
      },
    ]
  })
}

/** A line of the product list, or a title, may name a thing and its specification or several things. */
export function lineClues(
  line: { text: string; side: OfferSide; source: 'product' | 'title' },
  { tools, lexicon }: ClueSource,
): Clue[] {
  const { text, side, source } = line
  const read = readText(text, tools)
  const folded = read.folded.text
  const words = findWords(read, lexicon)
  const clue = (
    found: Pick<FoundWord, 'word' | 'start' | 'end' | 'meanings'>,
    weight: number,
    reason: TagReason,
  ) => ({
    side,
    sideKnown: true,
    word: found.word,
    weight: source === 'title' ? Math.min(weight, W.title) : weight,
    reason,
    meanings: found.meanings,
    evidence: spanOf(text, read, { source, start: found.start, end: found.end }),
  })
  const heads = words.filter((word) => isHead(folded, word.word, word.end))
  if (heads.length > 0)
    return heads.map((word) =>
      squeeze(folded) === word.word || isWholePart(folded, word)
        ? clue(word, W.productWord, 'product_word')
        : clue(word, W.productHead, 'product_head'),
    )
  const ending = knownEnding(folded, lexicon)
  if (ending) return [clue(ending, W.productEnding, 'product_head')]
  return words.map((word) => clue(word, W.productInside, 'product_head'))
}

/** The word fills its piece of the line: FPC柔性线路板 (0.1mm). */
function isWholePart(folded: string, word: FoundWord): boolean {
  return !/[\p{L}\p{N}]$/u.test(folded.slice(0, word.start).trimEnd())
}

/** The longest known ending of the line's name, if few segments share it. */
function knownEnding(folded: string, lexicon: Lexicon): FoundWord | null {
  const name = /^[^(),;/]*?\p{Script=Han}(?=$|[(),;/]| |[^\p{Script=Han}]*$)/u.exec(folded)?.[0]
  if (!name) return null
  for (let length = Math.min(5, name.length); length >= 2; length -= 1) {
    const word = name.slice(-length)
    const counts = lexicon.endings.get(word)
    if (!counts) continue
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const shares = [...counts].map(([segmentId, count]) => ({ segmentId, weight: count / total }))
    const best = shares.filter(({ weight }) => weight >= (length === 2 ? 0.5 : 0.3))
    if (best.length === 0) return null
    return { word, start: name.length - length, end: name.length, meanings: best }
  }
  return null
}
