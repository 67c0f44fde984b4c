import { analyze, hanRuns } from '../text/analyze.ts'
import type { TextTools } from '../text/types.ts'
import { HEAD_RARITY, NAME_LIKENESS } from './weights.ts'

/** A product name ready to be compared with many others. */
export type PreparedName = {
  /** Folded, without spaces. */
  folded: string
  words: readonly string[]
  bigrams: readonly string[]
  /** Codes that hold a digit: grades, sizes, models. */
  codes: readonly string[]
}

/** Marks are below this. */
export const NAME_MARKS = 1 << 16

/** A small number for each bigram and for the whole: names that share none are in nothing alike. */
export function nameMarks({ folded, bigrams }: PreparedName): number[] {
  return [...new Set([folded, ...bigrams].map(markOf))]
}

export type NameLikeness = { score: number; how: 'same' | 'kind' | 'like' }

/** How rare a word is among the product words of the knowledge, 0 (in most) to 1 (in none). */
export type Rarity = (word: string) => number

const LONGEST = 60

export function prepareName(name: string, tools: TextTools): PreparedName {
  const { folded: spaced, words, bigrams, codes } = analyze(name.slice(0, LONGEST), tools)
  const folded = spaced.replaceAll(' ', '')
  const pieces = [...new Set([...bigrams, ...codes])]
  return {
    folded,
    words: [...new Set([...words, ...codes.filter((code) => code.length > 1)])],
    bigrams: pieces,
    codes: codes.filter((code) => /\p{N}/u.test(code)),
  }
}

/** The first two characters decide; a text of one has another mark than any of two. */
function markOf(piece: string): number {
  const second = piece.length > 1 ? piece.charCodeAt(1) * 1009 : 0
  return (piece.charCodeAt(0) * 31 + second) % NAME_MARKS || 0
}

const LONGEST_PIECE = 4
/** Nouns of every trade: whoever has only these in common has nothing in common. */
const GENERAL = new Set(
  '设备 装备 材料 系统 服务 产品 制品 配件 部件 零件 组件 器材 用品 工程 技术 项目 业务 销售 加工 制造 生产 贸易 方案 定制 专用 新型 高性能 工业'.split(
    ' ',
  ),
)
const GENERAL_RARITY = 0.1

/** Rarity of words, from how many of the given names hold each run of 2 to 4 characters. */
export function rarityOf(names: Iterable<string>): Rarity {
  const seen = new Map<string, number>()
  let all = 1
  for (const name of names) {
    all += 1
    for (const piece of piecesOf(name)) seen.set(piece, (seen.get(piece) ?? 0) + 1)
  }
  const scale = Math.log(all + 1)
  const known = new Map(
    [...seen].map(([piece, times]) => [piece, Math.log((all + 1) / (times + 1)) / scale]),
  )
  for (const word of GENERAL) known.set(word, GENERAL_RARITY)
  return (word) => known.get(word) ?? 1
}

function piecesOf(name: string): Set<string> {
  const pieces = new Set<string>()
  for (const run of hanRuns(name))
    for (let length = 2; length <= LONGEST_PIECE; length += 1)
      for (let at = 0; at + length <= run.length; at += 1) pieces.add(run.slice(at, at + length))
  return pieces
}

function sharesAny(one: readonly string[], other: readonly string[]): boolean {
  return one.some((entry) => other.includes(entry))
}

/** What a head noun says: 设备 nothing, 减速器 all. */
export function headWeight(noun: string, rarity: Rarity): number {
  const { nothing, all } = HEAD_RARITY
  return Math.min(1, Math.max(0, (rarity(noun) - nothing) / (all - nothing)))
}

/** The longest word in which both names end, or an empty string. */
function sharedHead(one: PreparedName, other: PreparedName): string {
  let head = ''
  for (const word of one.words) {
    const ends = one.folded.endsWith(word) && other.folded.endsWith(word)
    if (ends && word.length > head.length) head = word
  }
  return head
}

/** The part of their words, by rarity, that two names share. */
function overlap(one: PreparedName, other: PreparedName, rarity: Rarity): number {
  let shared = 0
  let all = 0
  for (const word of one.words) {
    all += rarity(word)
    if (other.words.includes(word)) shared += 2 * rarity(word)
  }
  for (const word of other.words) all += rarity(word)
  return all === 0 ? 0 : shared / all
}

function contradict(one: PreparedName, other: PreparedName): boolean {
  return one.codes.length > 0 && other.codes.length > 0 && !sharesAny(one.codes, other.codes)
}

/** How well what is `offered` answers what is `wanted`, or null where they have nothing in common. */
export function likeness(
  { wanted, offered }: { wanted: PreparedName; offered: PreparedName },
  rarity: Rarity,
): NameLikeness | null {
  if (wanted.folded === offered.folded)
    return wanted.folded ? { score: NAME_LIKENESS.same, how: 'same' } : null
  if (!sharesAny(wanted.bigrams, offered.bigrams)) return null
  const found = unequal({ wanted, offered }, rarity)
  const score = contradict(wanted, offered) ? found.score * NAME_LIKENESS.codeConflict : found.score
  return score < NAME_LIKENESS.least ? null : { ...found, score }
}

function unequal(
  { wanted, offered }: { wanted: PreparedName; offered: PreparedName },
  rarity: Rarity,
): NameLikeness {
  const share = overlap(wanted, offered, rarity)
  const head = sharedHead(wanted, offered)
  if (!head) return { score: NAME_LIKENESS.otherHead * share, how: 'like' }
  const weight = headWeight(head, rarity)
  const like = NAME_LIKENESS.sameHead * share * (0.3 + 0.7 * weight)
  const narrower = offered.folded.endsWith(wanted.folded) && head === wanted.folded
  const broader = wanted.folded.endsWith(offered.folded) && head === offered.folded
  const kind = narrower ? NAME_LIKENESS.narrower : broader ? NAME_LIKENESS.broader : 0
  return kind * weight > like ? { score: kind * weight, how: 'kind' } : { score: like, how: 'like' }
}

/** How likely a product is made of goods that stand in its name, and not as its last noun: that would be the product itself. */
export function namedInside(
  { made, offered }: { made: PreparedName; offered: PreparedName },
  rarity: Rarity,
): number {
  const { folded } = offered
  if (folded.length < 2 || !made.folded.includes(folded) || made.folded.endsWith(folded)) return 0
  return NAME_LIKENESS.material * headWeight(folded, rarity)
}
