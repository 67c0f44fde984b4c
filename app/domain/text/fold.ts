import { TEXT_LIMIT, type TextTools } from './types.ts'

/**
 * A text in the one form that is compared: NFKC, lower case, simplified, white space collapsed.
 * `starts[i]` and `ends[i]` say which UTF-16 units of the text as typed became unit `i` of `text`.
 */
export type Folded = { text: string; starts: readonly number[]; ends: readonly number[] }

/** A piece of folded text and the span of the original it came from. */
type Piece = { text: string; start: number; end: number }

const INVISIBLE = /^[\p{Cf}\p{Cs}\p{Cn}]$/u
const BLANK = /^[\s\p{Cc}\p{Z}]+$/u
const PLAIN_HAN = /^[\u4e00-\u9fff]$/
/** Neither marks nor invisible: spares most characters the slower tests. */
const PLAIN = /^[ -~\u4e00-\u9fff]$/
const HAN_RUN = /\p{Script=Han}+/gu
/** NFKC and lower case can undo each other; three rounds settle every character of Unicode. */
const ROUNDS = 3

/** Characters with the marks that belong to them; invisible ones and lone surrogates are left out. */
function clusters(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const last = found.at(-1)
    if (PLAIN.test(character)) found.push({ text: character, start: at, end })
    else if (!INVISIBLE.test(character)) {
      // a mark behind a control character belongs to nothing, and would keep it
      if (last && !/^\p{Cc}$/u.test(last.text) && /^\p{M}$/u.test(character)) {
        last.text += character
        last.end = end
      } else found.push({ text: character, start: at, end })
    }
    at = end
  }
  return found
}

function plain(text: string): string {
  if (PLAIN_HAN.test(text)) return text
  let now = text
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = now.normalize('NFKC').toLowerCase().normalize('NFKC')
    if (next === now) break
    now = next
  }
  return now
}

/** One space for every run of white space and control characters, none at the ends. */
function collapse(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    if (!BLANK.test(piece.text)) kept.push(piece)
    else if (last?.text === ' ') last.end = piece.end
    else if (last) kept.push({ ...piece, text: ' ' })
  }
  if (kept.at(-1)?.text === ' ') kept.pop()
  return kept
}

function unfold(pieces: readonly Piece[]): Folded {
  const text = pieces.map((piece) => piece.text).join('')
  const starts: number[] = []
  const ends: number[] = []
  for (const piece of pieces)
    for (let unit = 0; unit < piece.text.length; unit += 1) {
      starts.push(piece.start)
      ends.push(piece.end)
    }
  return { text, starts, ends }
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1
  return length
}

/** Simplified text, piece by piece; where a word changed its length its whole span stands for each of its units. */
function simplified(folded: Folded, tools: TextTools): Folded {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  function keep(from: number, to: number, text: string) {
    parts.push(text)
    const same = text.length === to - from
    for (let unit = 0; unit < text.length; unit += 1) {
      starts.push(folded.starts[same ? from + unit : from] ?? 0)
      ends.push(folded.ends[same ? from + unit : Math.max(from, to - 1)] ?? 0)
    }
  }
  let at = 0
  for (const { 0: run, index } of folded.text.matchAll(HAN_RUN)) {
    keep(at, index, folded.text.slice(at, index))
    at = index + run.length
    const changed = tools.toSimplified(run)
    const head = changed.length === run.length ? 0 : sharedStart(run, changed)
    keep(index, index + head, run.slice(0, head))
    keep(index + head, at, changed.slice(head))
  }
  keep(at, folded.text.length, folded.text.slice(at))
  return { text: parts.join(''), starts, ends }
}

/** Folds a text; total on any string, and folding a folded text changes nothing. Reads the first 20,000 units. */
export function foldWithMap(text: string, tools: TextTools): Folded {
  const pieces = clusters(text.slice(0, TEXT_LIMIT)).map((piece) => ({
    ...piece,
    text: plain(piece.text),
  }))
  return simplified(unfold(collapse(pieces)), tools)
}

/** Nothing but plain characters: most names of goods. */
const ALL_PLAIN = /^[ -~\u4e00-\u9fff]*$/

/** The folded text alone; without the way back plain texts take a tenth of the time. */
export function fold(text: string, tools: TextTools): string {
  const read = text.slice(0, TEXT_LIMIT)
  if (!ALL_PLAIN.test(read)) return foldWithMap(read, tools).text
  const lower = read.toLowerCase().replace(/ +/g, ' ').trim()
  return lower.replace(HAN_RUN, (run) => tools.toSimplified(run))
}

/** Where a span of the folded text stands in the text as typed. */
export function originalSpan(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 }
}
