import type { OfferSide } from '../enterprise/types.ts'
import { type ClueSource, readAbout, spanOf } from './clue.ts'
import type { FoundWord } from './find-words.ts'
import { isHead } from './phrase.ts'
import type { ProductProposal } from './types.ts'

/** Where a product's name begins at the latest: punctuation, particles, verbs that are no part of a name. */
const BREAK = /[\s,。;:!?、/()（）《》「」"'“”的了是有为和与及或等将把被从到在向给]/u
/** Words in front of a name that say nothing about the thing. */
const QUALIFIER =
  /^(?:各种|各类|各式|各规格|多种|多款|多个|系列|相关|高端|高品质|高质量|优质|知名|专业|主要|大量|少量|部分|一批|批量|全系列|一家|国内|国际|先进|领先|自主|长期|每年|每月|约|若干|合格|稳定|其他|其它|以及|公司|我司|我们|本厂|集团|包括|包含|涵盖|主营|\d+(?:\.\d+)?(?:万|千|百|亿)?(?:件|只|个|台|套|吨|片|米|支|条|平方米)?)+/u
const LONGEST_NAME = 24
const MOST_PRODUCTS = 60
/** A neighbour in a list that no word of the knowledge explains: short, plain, without verbs. */
const PLAIN_ITEM = /^[\p{Script=Han}a-z0-9+./-]{2,12}$/u
const NO_PRODUCT =
  /我|你|他|们|在|是|有|并|可|将|了|的|等|行业|领域|客户|市场|服务|公司|企业|质量|技术|品质|销售|研发|设计|生产|制造|加工|采购|供应|年|月|方面/u

type Phrase = { start: number; end: number; side: OfferSide; sure: boolean }

/**
 * Product phrases that prose offers or needs, in its order. Known words grow to the left to the whole name
 * (异形柔性电路板); an unknown neighbour in the same list (、) is proposed without being sure.
 */
export function extractProducts(about: string, source: ClueSource): ProductProposal[] {
  const { read, words, cues, sideAt } = readAbout(about, source)
  const text = read.folded.text
  const cueEnds = cues.map((cue) => cue.end)
  const heads = words.filter((word) => isHead(text, word.word, word.end))
  const known = heads.flatMap((word): Phrase[] => {
    const stance = sideAt(word.start, word.end)
    if (!stance) return []
    const start = grownStart(text, { word, words, cueEnds })
    return [{ start, end: word.end, side: stance.side, sure: stance.how === 'statement' }]
  })
  const all = [...known, ...known.flatMap((phrase) => neighbours(text, phrase, words))]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: ProductProposal[] = []
  let covered = -1
  const seen = new Set<string>()
  for (const phrase of all) {
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

function neighbours(text: string, phrase: Phrase, words: readonly FoundWord[]): Phrase[] {
  const before = /([^\s,。;:!?、/()]{2,12})、$/u.exec(
    text.slice(Math.max(0, phrase.start - 14), phrase.start),
  )?.[1]
  const after = /^、([^\s,。;:!?、/()]{2,16}?)(?=[、,。;!?]|等|和|及|与|$)/u.exec(
    text.slice(phrase.end, phrase.end + 18),
  )?.[1]
  const found = [
    before && { start: phrase.start - 1 - before.length, end: phrase.start - 1 },
    after && { start: phrase.end + 1, end: phrase.end + 1 + after.length },
  ].filter((one): one is { start: number; end: number } => Boolean(one))
  return found.flatMap((one) => {
    const item = text.slice(one.start, one.end)
    const explained = words.some((word) => word.start < one.end && word.end > one.start)
    if (explained || !PLAIN_ITEM.test(item) || NO_PRODUCT.test(item)) return []
    return [{ ...one, side: phrase.side, sure: false }]
  })
}
