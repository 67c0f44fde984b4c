import { dictionaryOf } from '../../domain/knowledge/lookups.ts'
import type { Knowledge } from '../../domain/knowledge/types.ts'
import type { MatchContext } from '../../domain/matching/context.ts'
import {
  type PreparedName,
  prepareName,
  type Rarity,
  rarityOf,
} from '../../domain/matching/names.ts'
import type { Ports } from '../ports.ts'
import { productToolsOf, remembered } from '../products/product-tools.server.ts'

type Kept = { rarity: Rarity; names: Map<string, PreparedName> }
const kept = new WeakMap<Knowledge, Kept>()

/** What scoring is handed; what rests on the knowledge alone is made once for a set of it. */
export function matchContextOf(
  { knowledge, regions, text }: Pick<Ports, 'knowledge' | 'regions' | 'text'>,
  now: Date,
): MatchContext {
  const known = kept.get(knowledge) ?? {
    rarity: rarityOf(dictionaryOf(knowledge)),
    names: new Map(),
  }
  kept.set(knowledge, known)
  return {
    now,
    knowledge,
    regions,
    rarity: known.rarity,
    ...productToolsOf({ knowledge, text }),
    prepare: (name) => remembered(known.names, name, () => prepareName(name, text)),
  }
}
