import { type Folded, foldWithMap } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'
import type { Lexicon, WordMeaning } from './lexicon.ts'

/** A word of the lexicon in a folded text; `start` and `end` are places in the folded text. */
export type FoundWord = {
  word: string
  start: number
  end: number
  meanings: readonly WordMeaning[]
}

/** A folded text and the same without spaces beside Han characters, with the way back. */
export type ReadText = { folded: Folded; squeezed: string; places: readonly number[] }

const LETTER = /[\p{Script=Latin}\p{N}]/u
const PLURAL = /^s(?![\p{L}\p{N}])/u

export function readText(text: string, tools: TextTools): ReadText {
  const folded = foldWithMap(text, tools)
  const han = /\p{Script=Han}/u
  let squeezed = ''
  const places: number[] = []
  for (let at = 0; at < folded.text.length; at += 1) {
    const unit = folded.text.charAt(at)
    const beside = (folded.text[at - 1] ?? '') + (folded.text[at + 1] ?? '')
    if (unit === ' ' && han.test(beside)) continue
    squeezed += unit
    places.push(at)
  }
  places.push(folded.text.length)
  return { folded, squeezed, places }
}

/** A Latin word never begins or ends inside another: LED is not in OLED. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.slice(end)
  const first = LETTER.test(text.charAt(start)) && LETTER.test(before)
  const last =
    LETTER.test(text.charAt(end - 1)) && LETTER.test(after.charAt(0)) && !PLURAL.test(after)
  return !first && !last
}

function longestAt(lexicon: Lexicon, text: string, start: number): number {
  for (const length of lexicon.lengths.get(text.slice(start, start + 2)) ?? []) {
    const end = start + length
    if (end > text.length || !lexicon.meanings.has(text.slice(start, end))) continue
    if (standsAlone(text, start, end)) return length
  }
  return 0
}

/**
 * Words of the lexicon, none overlapping: longer ones first, so that 电路板 inside 柔性电路板连接器 counts only
 * where no longer word covers it; equal lengths from the left.
 */
export function findWords(text: ReadText, lexicon: Lexicon): FoundWord[] {
  const { squeezed, places } = text
  const candidates: { start: number; length: number }[] = []
  for (let start = 0; start < squeezed.length; start += 1) {
    const length = longestAt(lexicon, squeezed, start)
    if (length > 0) candidates.push({ start, length })
  }
  candidates.sort((a, b) => b.length - a.length || a.start - b.start)
  const taken = new Uint8Array(squeezed.length)
  const found: FoundWord[] = []
  for (const { start, length } of candidates) {
    const end = start + length
    if (taken[start] || taken[end - 1]) continue
    taken.fill(1, start, end)
    const word = squeezed.slice(start, end)
    const from = places[start] ?? 0
    const to = (places[end - 1] ?? from) + 1
    found.push({ word, start: from, end: to, meanings: lexicon.meanings.get(word) ?? [] })
  }
  return found.sort((a, b) => a.start - b.start)
}
