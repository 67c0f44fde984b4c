import { textWidth } from './measure.ts'
import { RECIPE } from './recipe.ts'

export type WrapRules = {
  /** Inner width of the box in px; the spare for wider fonts is taken off here. */
  width: number
  fontSize: number
  maxLines: number
  /** Splits a text into words; `Intl.Segmenter` in the product. */
  wordsOf: (text: string) => string[]
}

/** A line never starts with one of these. */
const NEVER_FIRST = new Set('，、。；：！？）》」”’/)-·,.;:')
/** A line never ends with one of these. */
const NEVER_LAST = new Set('（《「“‘(')
/** A line that begins with a join or a bracket reads best. */
const JOIN = /^(与|及|和|（|and |for |of |with |\()/
/** An unbalanced break before a join still beats a balanced one elsewhere, up to this many em. */
const JOIN_BONUS = 3.5
/**
 * A word of one character is mostly the tail of a longer one that the splitter does not know (打印机, 石墨烯),
 * and a hyphen joins: a break there is a last resort, worth this many em of imbalance.
 */
const TORN = 4
/** A line that does not fit is worse than any imbalance. */
const OVERFLOW = 10_000
/** Share of the shortest line's lack that counts, so that equal widest lines still come out even. */
const UNEVEN = 0.1

const HAN = /^\p{Script=Han}/u
const LATIN_OR_DIGIT = /[A-Za-z0-9.+]/

/** Whether a line may end before `after`, given the text so far. */
function mayBreak(before: string, after: string): boolean {
  const last = before.at(-1) ?? ''
  const first = after[0] ?? ''
  if (!last || !first || NEVER_FIRST.has(first) || NEVER_LAST.has(last)) return false
  return !(LATIN_OR_DIGIT.test(last) && LATIN_OR_DIGIT.test(first))
}

type Break = { at: number; torn: boolean }

/** Places in the text where a line may end. */
function breaks(text: string, wordsOf: WrapRules['wordsOf']): Break[] {
  const places: Break[] = []
  let at = 0
  for (const word of wordsOf(text)) {
    const before = text.slice(0, at)
    if (at > 0 && mayBreak(before, text.slice(at))) {
      const tail = HAN.test(word) && word.length === 1 && !JOIN.test(word)
      places.push({ at, torn: tail || before.endsWith('-') })
    }
    at += word.length
  }
  return places
}

type Attempt = { lines: string[]; penalty: number }

/** The most balanced way to cut `text` into exactly `count` lines, whether it fits or not. */
function cut(text: string, count: number, rules: WrapRules): Attempt | null {
  const places = breaks(text, rules.wordsOf)
  let best: Attempt | null = null
  const walk = (start: number, chosen: Break[]) => {
    if (chosen.length === count - 1) {
      const ends = [...chosen.map((one) => one.at), text.length]
      const lines = ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end).trim())
      const torn = chosen.filter((one) => one.torn).length
      const penalty = penaltyOf(lines, rules) + torn * TORN * rules.fontSize
      if (!best || penalty < best.penalty) best = { lines, penalty }
      return
    }
    places.forEach((place, i) => {
      if (i >= start) walk(i + 1, [...chosen, place])
    })
  }
  walk(0, [])
  return best
}

function penaltyOf(lines: string[], rules: WrapRules): number {
  const widths = lines.map((line) => textWidth(line, rules.fontSize))
  const widest = Math.max(...widths)
  const joins = lines.slice(1).filter((line) => JOIN.test(line)).length
  const overflow = lines.every((line) => fits(line, rules.width, rules.fontSize)) ? 0 : OVERFLOW
  const uneven = UNEVEN * (widest - Math.min(...widths))
  return overflow + widest + uneven - joins * JOIN_BONUS * rules.fontSize
}

export function fits(line: string, width: number, fontSize: number): boolean {
  return textWidth(line, fontSize) * RECIPE.text.spare <= width
}

/**
 * The name in as few lines as fit, broken at word limits. A name that fits nowhere comes back
 * in its most balanced form, so that a check can name it: nothing is shrunk or cut off.
 */
export function wrapName(text: string, rules: WrapRules): string[] {
  let last: string[] = [text]
  for (let count = 1; count <= rules.maxLines; count++) {
    const attempt = cut(text, count, rules)
    if (!attempt) break
    last = attempt.lines
    if (last.every((line) => fits(line, rules.width, rules.fontSize))) return last
  }
  return last
}
