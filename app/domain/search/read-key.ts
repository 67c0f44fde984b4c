import { documentCodes } from '../text/codes.ts'
import type { RankKey } from './rank-key.ts'

/** What is worked out of a key when it is ranked, and kept for as long as the key itself. */
export type ReadKey = {
  /** The title or all products and needs, each without blanks, in one text. */
  things: string
  /** The codes of a name, cut out when first asked for. */
  codesOf: (name: string) => ReadonlySet<string>
}

const kept = new WeakMap<RankKey, ReadKey>()

export function readKey(key: RankKey): ReadKey {
  const known = kept.get(key)
  if (known) return known
  const read = { things: thingsOf(key), codesOf: rememberingCodes() }
  kept.set(key, read)
  return read
}

export function squash(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text
}

function thingsOf({ title, offers, needs }: RankKey): string {
  if (title !== undefined) return squash(title)
  let things = ''
  for (const [name] of offers) things += `${name}\n`
  for (const name of needs) things += `${name}\n`
  return squash(things)
}

function rememberingCodes(): ReadKey['codesOf'] {
  let codes: Map<string, ReadonlySet<string>> | undefined
  return (name) => {
    codes ??= new Map()
    const known = codes.get(name) ?? new Set(documentCodes(name))
    codes.set(name, known)
    return known
  }
}
