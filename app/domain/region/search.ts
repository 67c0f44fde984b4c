import type { Region, RegionCode } from './types.ts'

/** Cities whose everyday name is a word of the trade or of common speech: they count only as 白银市. */
const WORDS_TOO = new Set(
  '白银 日照 来宾 百色 安康 大同 玉树 普洱 东方 和田 阿里 新星 白杨 双河 定安 文昌 保山 黄山 山南 海东'.split(
    ' ',
  ),
)

/** Names with a city in them that mean no place there. */
const NO_PLACES = [
  '中山大学',
  '孙中山',
  '中山装',
  '中山陵',
  '中山医科',
  '上海大众',
  '北京时间',
  '香港脚',
]

const STREET = /^[东南西北中]?(路|大道|街(?!道)|大街)/

/** Everyday second names in Latin letters. */
const LATIN_ALIASES: Record<string, RegionCode> = {
  hongkong: '810000',
  hk: '810000',
  macau: '820000',
  canton: '440100',
}

type Known = { regions: readonly Region[]; cityOf: (code: RegionCode) => RegionCode | null }
type Entry = { name: string; city: RegionCode | null }

/** Finds cities in simplified text or English; a district written in full (顺德区) leads to its city. */
export function createPlaceSearch({ regions, cityOf }: Known) {
  const han = hanEntries({ regions, cityOf })
  const latin = latinEntries({ regions, cityOf })

  /** Every city named, in the order of first mention. */
  function citiesNamed(text: string): RegionCode[] {
    const found: { at: number; city: RegionCode }[] = []
    for (let at = 0; at < text.length; ) {
      const entry = han.get(text[at] ?? '')?.find(({ name }) => text.startsWith(name, at))
      if (!entry) {
        at += 1
        continue
      }
      const end = at + entry.name.length
      if (entry.city !== null && !STREET.test(text.slice(end, end + 3))) {
        found.push({ at, city: entry.city })
      }
      at = end
    }
    for (const hit of text.matchAll(latin.pattern)) {
      const city = latin.byName.get(hit[0].toLowerCase())
      if (city) found.push({ at: hit.index, city })
    }
    found.sort((a, b) => a.at - b.at)
    return [...new Set(found.map(({ city }) => city))]
  }

  function searchCity(text: string): RegionCode | null {
    return citiesNamed(text)[0] ?? null
  }

  return { citiesNamed, searchCity }
}

/** Names by their first character, longest first; provinces are known too, so that 陕西安康 names no 西安. */
function hanEntries({ regions, cityOf }: Known): Map<string, Entry[]> {
  const names = new Map<string, RegionCode | null>(NO_PLACES.map((name) => [name, null]))
  const inOrder = [...regions].sort((a, b) => rank(a) - rank(b))
  for (const one of inOrder) {
    if (one.level === 'country' || /^[东南西北城]区$/.test(one.zh)) continue
    const city = cityOf(one.code)
    for (const name of new Set([one.zh, one.short])) {
      if (name === one.short && name !== one.zh && WORDS_TOO.has(name)) continue
      if (!names.has(name)) names.set(name, city)
    }
  }
  const byFirst = new Map<string, Entry[]>()
  for (const [name, city] of names) {
    const first = name[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { name, city }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.name.length - a.name.length)
  return byFirst
}

/** A name two places share goes to the wider one, and among equals to the home cities. */
function rank({ level, code }: Region): number {
  const home = /^(44|81|82)/.test(code) ? 0 : 1
  if (level === 'province' || level === 'municipality' || level === 'sar') return 0
  return level === 'city' ? 1 + home : 3 + home
}

function latinEntries({ regions, cityOf }: Known) {
  const byName = new Map<string, RegionCode>(Object.entries(LATIN_ALIASES))
  const seen = new Map<string, number>()
  const cities = regions.filter((one) => cityOf(one.code) === one.code)
  for (const { en } of cities) seen.set(en.toLowerCase(), (seen.get(en.toLowerCase()) ?? 0) + 1)
  for (const { code, en, pinyin } of cities) {
    if (seen.get(en.toLowerCase()) === 1 || code.startsWith('44'))
      byName.set(en.toLowerCase(), code)
    // Short pinyin is also a word of other languages (Ji'an, jian; Lu'an, luan).
    if (code.startsWith('44') && pinyin.length > 5) byName.set(pinyin, code)
  }
  const names = [...byName.keys()].filter((name) => name.length > 3 || name === 'hk')
  names.sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![a-z])(?:${names.join('|')})(?![a-z])`, 'gi')
  return { byName, pattern }
}
