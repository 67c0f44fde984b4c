import { dictionaryOf } from '../../domain/knowledge/lookups.ts'
import type { Knowledge } from '../../domain/knowledge/types.ts'
import type { MatchContext } from '../../domain/matching/context.ts'
import { prepareName, rarityOf } from '../../domain/matching/names.ts'
import { rememberNames } from '../../domain/matching/remember.ts'
import type { Ports } from '../ports.ts'
import { productToolsOf } from '../products/product-tools.server.ts'

/** Names that are kept ready to be compared. */
const MOST_NAMES = 20_000

type Kept = Pick<MatchContext, 'rarity' | 'prepare'>
const kept = new WeakMap<Knowledge, Kept>()

/** What scoring is handed; what rests on the knowledge alone is made once for a set of it. */
export function matchContextOf(
  { knowledge, regions, text }: Pick<Ports, 'knowledge' | 'regions' | 'text'>,
  now: Date,
): MatchContext {
  const known = kept.get(knowledge) ?? {
    rarity: rarityOf(dictionaryOf(knowledge)),
    prepare: rememberNames((name) => prepareName(name, text), MOST_NAMES),
  }
  kept.set(knowledge, known)
  return {
    now,
    knowledge,
    regions,
    ...known,
    ...productToolsOf({ knowledge, text }),
  }
}
