import type { Knowledge } from '../../domain/knowledge/types.ts'
import type { MatchContext } from '../../domain/matching/context.ts'
import {
  type PreparedName,
  prepareName,
  type Rarity,
  rarityOf,
} from '../../domain/matching/names.ts'
import type { Ports } from '../ports.ts'

/** Prepared names that are kept; product names recur, and preparing one takes as long as comparing ten. */
const MOST_NAMES = 20_000

type Kept = { rarity: Rarity; names: Map<string, PreparedName> }
const kept = new WeakMap<Knowledge, Kept>()

/** What scoring is handed; rarity and prepared names are made once for a set of knowledge. */
export function matchContextOf(
  { knowledge, regions, text }: Pick<Ports, 'knowledge' | 'regions' | 'text'>,
  now: Date,
): MatchContext {
  const known = kept.get(knowledge) ?? { rarity: rarityOf(wordsOf(knowledge)), names: new Map() }
  kept.set(knowledge, known)
  const { names, rarity } = known
  return {
    now,
    knowledge,
    regions,
    rarity,
    prepare(name) {
      const found = names.get(name)
      if (found) return found
      const made = prepareName(name, text)
      if (names.size >= MOST_NAMES) names.clear()
      names.set(name, made)
      return made
    },
  }
}

function wordsOf({ segments }: Knowledge): string[] {
  return [...segments.values()].flatMap(({ zh, synonyms, products }) => [
    zh,
    ...synonyms,
    ...products,
  ])
}
