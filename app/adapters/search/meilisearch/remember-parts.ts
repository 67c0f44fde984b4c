import type { NameMatcher } from '#app/domain/text/name.ts'

type Parts = ReturnType<NameMatcher['parts']>

/** Names whose parts are kept, about 2 kB each. */
const MOST_KEPT = 20_000

/** A matcher that takes each registered name apart once: ranking compares the same names again and again. */
export function rememberingParts(names: NameMatcher, most = MOST_KEPT): NameMatcher {
  const kept = new Map<string, Parts>()
  const partsOf = (name: string): Parts => {
    const known = kept.get(name)
    if (known) return known
    const parts = names.parts(name)
    for (const oldest of kept.keys()) {
      if (kept.size < most) break
      kept.delete(oldest)
    }
    kept.set(name, parts)
    return parts
  }
  return {
    ...names,
    parts: partsOf,
    match: (query, name) => names.match(query, typeof name === 'string' ? partsOf(name) : name),
  }
}
