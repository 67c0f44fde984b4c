import { Converter } from 'opencc-js/t2cn'
import { TAIWAN_WORDS } from './taiwan-words.ts'

/**
 * Traditional to simplified, one character for one character whatever stands beside it, so that a piece of a
 * text is written like the same piece inside the whole; only the short list of Taiwanese words looks wider.
 */
export function createSimplifier(): (text: string) => string {
  const fromHongKong = Converter({ from: 'hk', to: 'cn' })
  const fromTaiwan = Converter({ from: 'twp', to: 'cn' })
  const known = new Map<string, string>()
  const words = new Map(TAIWAN_WORDS)
  const anyWord = new RegExp(
    [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
    'gu',
  )

  function oneCharacter(character: string): string {
    const found = known.get(character)
    if (found !== undefined) return found
    const taiwan = fromTaiwan(fromHongKong(character))
    const simplified = taiwan.length === character.length ? taiwan : fromHongKong(character)
    const result = simplified.length === character.length ? simplified : character
    known.set(character, result)
    return result
  }

  /** Most text is simplified already. */
  function isSimplified(text: string): boolean {
    for (const character of text) if (oneCharacter(character) !== character) return false
    return true
  }

  return (text) => {
    const worded = text.replace(anyWord, (word) => words.get(word) ?? word)
    return isSimplified(worded) ? worded : worded.replace(/\p{Script=Han}/gu, oneCharacter)
  }
}
