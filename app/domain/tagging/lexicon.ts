import type { Knowledge, Segment, SegmentId } from '../knowledge/types.ts'
import { fold } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'
import { TAG_WEIGHTS as W } from './weights.ts'

/** A segment that a word stands for, and how much the word says about it. */
export type WordMeaning = { segmentId: SegmentId; weight: number }

export type Lexicon = {
  meanings: ReadonlyMap<string, readonly WordMeaning[]>
  /** Lengths of the words that begin with these two units, longest first. */
  lengths: ReadonlyMap<string, readonly number[]>
  /** Last characters of words, and how many words of which segments end so. */
  endings: ReadonlyMap<string, ReadonlyMap<SegmentId, number>>
}

const LONGEST_ENDING = 5
/** A later piece has lost what stood before: 零部件 of 半导体设备与零部件 is nobody's own. */
const SHORTEST_FIRST_PART = 3
const SHORTEST_LATER_PART = 4

/** Spaces beside Han characters are a matter of taste: Type-C 连接器 is Type-C连接器. */
export function squeeze(word: string): string {
  return word.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
}

/** 连接器与线束 names two things; a piece counts when it is long enough to stand alone. */
function nameParts(name: string): string[] {
  const parts = name.split(/[与和及、/]/u)
  if (parts.length === 1) return []
  return parts.filter(
    (part, at) => part.length >= (at === 0 ? SHORTEST_FIRST_PART : SHORTEST_LATER_PART),
  )
}

function wordsOf(segment: Segment): [word: string, weight: number][] {
  const whole = [
    segment.zh,
    segment.en,
    ...segment.synonyms,
    ...segment.synonymsEn,
    ...segment.products,
  ]
  return [
    ...whole.map((word): [string, number] => [word, 1]),
    ...nameParts(segment.zh).map((word): [string, number] => [word, W.namePart]),
  ]
}

/** Servo motors and servo motor are one word. */
function singular(word: string): string {
  return /^[\p{Script=Latin}\d -]+[^s\P{L}]s$/u.test(word) ? word.slice(0, -1) : word
}

export function buildLexicon(knowledge: Knowledge, tools: TextTools): Lexicon {
  const meanings = new Map<string, WordMeaning[]>()
  const add = (segmentId: SegmentId, raw: string, weight: number) => {
    const word = singular(squeeze(fold(raw, tools)))
    if (word.length < 2) return
    const known = meanings.get(word) ?? []
    if (!known.some((one) => one.segmentId === segmentId))
      known.push({ segmentId, weight: word.length === 2 ? weight * W.shortWord : weight })
    meanings.set(word, known)
  }
  for (const segment of knowledge.segments.values())
    for (const [raw, weight] of wordsOf(segment)) add(segment.id, raw, weight)
  for (const { segments, en, synonyms } of knowledge.products.values())
    for (const place of segments) for (const raw of [en, ...synonyms]) add(place, raw, 1)
  return { meanings, lengths: lengthsOf(meanings), endings: endingsOf(meanings) }
}

function lengthsOf(meanings: ReadonlyMap<string, unknown>): Map<string, number[]> {
  const lengths = new Map<string, number[]>()
  for (const word of meanings.keys()) {
    const key = word.slice(0, 2)
    const list = lengths.get(key) ?? []
    if (!list.includes(word.length)) list.push(word.length)
    lengths.set(key, list)
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a)
  return lengths
}

function endingsOf(meanings: ReadonlyMap<string, readonly WordMeaning[]>) {
  const endings = new Map<string, Map<SegmentId, number>>()
  for (const [word, own] of meanings) {
    if (!/^.*\p{Script=Han}{2}$/u.test(word)) continue
    for (let length = 2; length <= Math.min(LONGEST_ENDING, word.length); length += 1) {
      const ending = word.slice(-length)
      const counts = endings.get(ending) ?? new Map<SegmentId, number>()
      for (const { segmentId } of own) counts.set(segmentId, (counts.get(segmentId) ?? 0) + 1)
      endings.set(ending, counts)
    }
  }
  return endings
}
