import { NAME_WEIGHTS as W } from './name-weights.ts'
import { FREE_SUFFIXES, LEGAL_SUFFIXES, PLACE_ABBREVIATIONS, TRADE_WORDS } from './name-words.ts'

/** `region` also holds a place in brackets; `core` is what the firm calls itself; `trade` what many share. */
type NameRole = 'region' | 'core' | 'trade' | 'legal'
type NameCharacter = {
  character: string
  role: NameRole
  wordStart: boolean
  /** 沪 on the first character of 上海. */
  alias?: string
}
type NameParts = {
  characters: NameCharacter[]
  region: string
  core: string
  trade: string
  legal: string
}

/** Characters of a short name and what each weighs. */
export type AskedName = readonly { character: string; weight: number }[]

export type NameTools = {
  /** Short names of places, simplified: 深圳, 广东, 内蒙古. */
  regions: readonly string[]
  /** Cuts words; only where words begin is used. */
  segment: (text: string) => string[]
}

export type NameMatcher = {
  parts(name: string): NameParts
  /**
   * How well a short name, such as people use, denotes the registered name; 0 to 1. Names are folded already.
   * 1 is the whole name or its whole core. Falls with every asked character that is missing, with every own
   * character of the registered name that is left over, and with characters picked from inside words.
   */
  match(query: string | AskedName, name: string | NameParts): number
  /** The characters of a short name; to be worked out once where it is compared with many. */
  asked(query: string): AskedName
  /** Pairs of characters in their order, not only neighbours: an index by which 南化 finds 南宁化工. */
  keys(name: string | NameParts): string[]
  /** The pairs of a short name: a registered name worth ranking has one of them at least. */
  queryKeys(query: string): string[]
}

const LONGEST_NAME = 60
const LONGEST_QUERY = 30
const PLACE_ENDING = /^(?:特别行政区|自治区|自治州|省|市|县|区)/
const KEPT = /[\p{Script=Han}\p{L}\p{N}]/u

/** Marks that markets put around a short name: *ST, ST, PT, N, XD …; -U, -W, A, B and B股 behind it. */
export function withoutMarketMarks(folded: string): string {
  const plain = folded.replace(/\s+/g, '')
  const behind = plain.replace(/(?<=\p{Script=Han}.*)(?:-[a-z]{1,3}|[ab]股?|退|退市)$/u, '')
  const before = behind.replace(/^(?:\*?s?\*?st|pt|xd|xr|dr|gq?|n|c|s)(?=\p{Script=Han})/u, '')
  return before || plain
}

export function createNameMatcher(tools: NameTools): NameMatcher {
  const regions = byFirst(tools.regions.filter((region) => region.length > 1))
  const trades = byFirst(TRADE_WORDS)

  function regionAt(text: string): number {
    const found = longestAt(regions, text, 0)
    if (!found) return 0
    const ending = PLACE_ENDING.exec(text.slice(found.length))?.[0] ?? ''
    const end = found.length + ending.length
    return end + regionAt(text.slice(end))
  }

  function parts(name: string): NameParts {
    const whole = name.slice(0, LONGEST_NAME)
    const { stem, legal } = splitLegal(whole)
    const bracket = /[(（]([^()（）]*)[)）]/u.exec(stem)
    const bracketed = bracket?.[1] && regionAt(bracket[1]) === bracket[1].length ? bracket : null
    const plain = bracketed ? stem.replace(bracketed[0], '') : stem
    const head = regionAt(plain)
    const region = head >= plain.length ? 0 : head
    const own = plain.slice(region)
    const starts = wordStarts(own, tools.segment)
    const roles = ownRoles(own, trades)
    const characters = [
      ...place(plain.slice(0, region)),
      ...Array.from(own, (character, place) => ({
        character,
        role: roles[place] ?? 'core',
        wordStart: starts.has(place),
      })),
      ...place(bracketed?.[1] ?? ''),
      ...roled(legal, 'legal'),
    ].filter(({ character }) => KEPT.test(character))
    const of = (role: NameRole) =>
      characters
        .filter((one) => one.role === role)
        .map((one) => one.character)
        .join('')
    return {
      characters,
      region: of('region'),
      core: of('core'),
      trade: of('trade'),
      legal: of('legal'),
    }
  }

  return {
    parts,
    match: (query, name) =>
      matchParts(
        typeof query === 'string' ? asked(query) : query,
        typeof name === 'string' ? parts(name) : name,
      ),
    asked,
    keys: (name) => pairKeys(typeof name === 'string' ? parts(name) : name),
    queryKeys,
  }
}

function splitLegal(name: string): { stem: string; legal: string } {
  const legal = LEGAL_SUFFIXES.find(
    (suffix) => name.endsWith(suffix) && name.length > suffix.length + 1,
  )
  if (!legal) return { stem: name, legal: '' }
  const stem = name.slice(0, -legal.length)
  const group = /[(（](?:集团|控股|集团股份)[)）]$/u.exec(stem)?.[0]
  return group
    ? { stem: stem.slice(0, -group.length), legal: group.slice(1, -1) + legal }
    : { stem, legal }
}

function roled(text: string, role: NameRole): NameCharacter[] {
  return Array.from(text, (character, place) => ({ character, role, wordStart: place === 0 }))
}

function place(text: string): NameCharacter[] {
  const found = [...PLACE_ABBREVIATIONS].find(([name]) => text.startsWith(name))
  return roled(text, 'region').map((one, at) =>
    at === 0 && found ? { ...one, alias: found[1] } : one,
  )
}

function byFirst(words: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const key = word.charAt(0)
    const list = index.get(key)
    if (list) list.push(word)
    else index.set(key, [word])
  }
  return index
}

function longestAt(
  index: ReadonlyMap<string, string[]>,
  text: string,
  at: number,
): string | undefined {
  return index.get(text.charAt(at))?.find((word) => text.startsWith(word, at))
}

/** Trade words count as trade only behind the first two characters, so that 光电股份 keeps a core. */
function ownRoles(own: string, trades: ReadonlyMap<string, string[]>): NameRole[] {
  const roles: NameRole[] = Array.from({ length: own.length }, () => 'core')
  for (let at = Math.min(2, own.length); at < own.length; ) {
    const word = longestAt(trades, own, at)
    if (word) roles.fill('trade', at, at + word.length)
    at += word?.length ?? 1
  }
  return roles
}

function wordStarts(own: string, segment: (text: string) => string[]): Set<number> {
  const starts = new Set([0])
  for (const word of segment(own)) {
    for (let at = own.indexOf(word); at >= 0; at = own.indexOf(word, at + 1)) starts.add(at)
  }
  return starts
}

/** A form such as 股份 weighs little, a trade at the end less than the core. */
function asked(query: string): AskedName {
  const plain = withoutMarketMarks(query).slice(0, LONGEST_QUERY)
  const { stem, legal } = splitLegal(plain)
  const ending = (words: readonly string[]) =>
    words.find((word) => stem.endsWith(word) && stem.length > word.length + 1)
  const free = legal ? undefined : ending(FREE_SUFFIXES)
  const trade = free ?? ending(TRADE_WORDS)
  const tail = stem.length - (trade?.length ?? 0)
  const tailWeight = free ? W.freeSuffix : W.tradeSuffix
  return [
    ...Array.from(stem, (character, at) => ({ character, weight: at < tail ? 1 : tailWeight })),
    ...Array.from(legal, (character) => ({ character, weight: W.freeSuffix })),
  ].filter(({ character }) => KEPT.test(character))
}

/**
 * Best alignment in order: `row[j]` is the gain of the query so far with its last character on name character j or
 * before, `core[j]` how many of the core it took; a step to the next character is contiguous, or falls on the start
 * of a word, or is picked.
 */
function matchParts(wanted: AskedName, { characters }: NameParts): number {
  const total = wanted.reduce((sum, one) => sum + one.weight, 0)
  if (total === 0 || characters.length === 0) return 0
  const width = characters.length + 1
  const row = new Array<number>(width).fill(0)
  const core = new Array<number>(width).fill(0)
  const ends = new Array<boolean>(width).fill(false)
  for (const { character, weight } of wanted) {
    // of the place before, as it was ahead of this character
    let gainBefore = 0
    let coreBefore = 0
    let endsBefore = false
    for (let place = 1; place < width; place += 1) {
      const own = characters[place - 1]
      const [up = 0, coreUp = 0, endsUp = false] = [row[place], core[place], ends[place]]
      const left = row[place - 1] ?? 0
      if (left > up) {
        row[place] = left
        core[place] = core[place - 1] ?? 0
      }
      ends[place] = false
      if (own && (own.character === character || own.alias === character)) {
        const step = endsBefore ? 1 : own.wordStart ? W.wordStart : W.picked
        const gain = gainBefore + weight * step * W.role[own.role]
        if (gain > (row[place] ?? 0)) {
          row[place] = gain
          core[place] = coreBefore + (own.role === 'core' ? 1 : 0)
          ends[place] = true
        }
      }
      gainBefore = up
      coreBefore = coreUp
      endsBefore = endsUp
    }
  }
  const coverage = (row[width - 1] ?? 0) / total
  const leftCore = ofRole(characters, 'core') - (core[width - 1] ?? 0)
  const leftTrade = ofRole(characters, 'trade')
  const score = coverage ** W.coveragePower / (1 + W.leftCore * leftCore + W.leftTrade * leftTrade)
  return Math.min(1, Math.max(0, score))
}

function ofRole(characters: readonly NameCharacter[], role: NameRole): number {
  let count = 0
  for (const one of characters) if (one.role === role) count += 1
  return count
}

/** Beyond these characters a registered name gives no pairs: at most 91 a name. */
const PAIRED = 14

function pairKeys(name: NameParts): string[] {
  const own = name.characters.filter(({ role }) => role !== 'legal').slice(0, PAIRED)
  const keys = new Set<string>()
  for (const [at, first] of own.entries()) {
    for (const second of own.slice(at + 1)) {
      keys.add(first.character + second.character)
      if (first.alias) keys.add(first.alias + second.character)
    }
  }
  return [...keys]
}

function queryKeys(query: string): string[] {
  const wanted = asked(query)
  const heavy = wanted.filter(({ weight }) => weight === 1)
  const used = heavy.length > 1 ? heavy : wanted
  return [...new Set(used.slice(1).map((one, at) => `${used[at]?.character}${one.character}`))]
}
