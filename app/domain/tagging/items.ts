import type { Cue } from './cues.ts'

/** A piece of a list, without the verb, number and praise in front of it; places in the folded text. */
export type Item = { start: number; end: number }

const ITEM = /[^\s,。;:!?、/()（）《》「」"'“”\n]+/gu
const SEPARATOR = /[和与及]/u
/** Words in front of a name that say nothing about the thing. */
export const QUALIFIER =
  /^(?:各种|各类|各式|各规格|多种|多款|多个|系列|相关|高端|高品质|高质量|优质|知名|专业|主要|大量|少量|部分|一批|批量|全系列|是?一家|国内|国际|先进|领先|自主|长期|每年|每月|大约|约|若干|合格|稳定|其他|其它|以及|公司|我司|我们|本厂|集团|包括|包含|涵盖|主营|集(?![成装团中])|\d+(?:\.\d+)?(?:万|千|百|亿)?(?:件|只|个|台|套|吨|片|米|支|条|平方米))+/u
const TAIL = /(?:等|系列|产品|类|业务|若干|一批)+$/u
/** Numbers, verbs, particles and praise make no product. */
const NO_PRODUCT =
  /[我你他她们在是有并可将了的着过更最很还也都就请把被为于以所能会让到从每其此]|行业|领域|客户|市场|公司|企业|质量|品质|价格|交期|销售|研发|生产|制造|采购|供应|方面|经验|能力|厂家|供应商|有限|认证|团队/u
const LONGEST_ITEM = 14

/** Pieces between punctuation and conjunctions that could be a product's name. `masked`: inside known words. */
export function listItems(
  text: string,
  cues: readonly Cue[],
  masked: (place: number) => boolean,
): Item[] {
  return Array.from(text.matchAll(ITEM)).flatMap(({ 0: piece, index }) => {
    const items: Item[] = []
    let start = index
    for (let at = index; at <= index + piece.length; at += 1) {
      const cut = at === index + piece.length || (SEPARATOR.test(text.charAt(at)) && !masked(at))
      if (!cut) continue
      const item = trimmed(text, { start, end: at }, cues)
      if (item) items.push(item)
      start = at + 1
    }
    return items
  })
}

function trimmed(text: string, item: Item, cues: readonly Cue[]): Item | null {
  const cue = cues.findLast((one) => one.end > item.start && one.end <= item.end)
  let start = cue ? cue.end : item.start
  start += QUALIFIER.exec(text.slice(start, item.end))?.[0].length ?? 0
  const end = item.end - (TAIL.exec(text.slice(start, item.end))?.[0].length ?? 0)
  const name = text.slice(start, end)
  if (end - start < 2 || end - start > LONGEST_ITEM || NO_PRODUCT.test(name)) return null
  return /\p{Script=Han}/u.test(name) ? { start, end } : null
}
