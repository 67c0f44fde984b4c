import { keepRecent } from '#app/domain/memory/keep-recent.ts'
import type { NameMatcher } from '#app/domain/text/name.ts'

type Parts = ReturnType<NameMatcher['parts']>
type Character = Parts['characters'][number]

/** Names whose parts are kept, about half a kilobyte each. */
const MOST_KEPT = 60_000

/** A matcher that takes each registered name apart once: ranking compares the same names again and again. */
export function rememberingParts(names: NameMatcher, most = MOST_KEPT): NameMatcher {
  const kept = keepRecent<string, Parts>(most)
  const partsOf = (name: string): Parts => {
    const known = kept.get(name)
    if (known) return known
    const parts = names.parts(name)
    const shared = { ...parts, characters: parts.characters.map(sharedCharacter) }
    kept.set(name, shared)
    return shared
  }
  return {
    ...names,
    parts: partsOf,
    match: (query, name) => names.match(query, typeof name === 'string' ? partsOf(name) : name),
  }
}

/** The same character in the same part is one object, however many names hold it. */
const characters = new Map<string, Character>()

function sharedCharacter(one: Character): Character {
  const key = `${one.character}${one.role}${one.wordStart}${one.alias ?? ''}`
  const known = characters.get(key)
  if (known) return known
  characters.set(key, one)
  return one
}
