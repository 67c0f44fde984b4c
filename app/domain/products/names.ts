import type { ProductId, ProductKnowledge } from '../knowledge/types.ts'
import { GENERIC_WORDS } from '../knowledge/weights.ts'
import { squeeze } from '../tagging/lexicon.ts'
import { fold } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'

export type NamedProduct = { id: ProductId; how: 'name' | 'synonym'; isMaterial: boolean }

/** Products by their folded names; a word of several products has them all. */
export type ProductNames = {
  ids: ReadonlyMap<string, readonly NamedProduct[]>
  /** Length of the longest name, in UTF-16 units. */
  longest: number
  /** Whether the last words of an unknown name are read. */
  endings: boolean
}

/** Built once from a set of knowledge. */
export function nameProducts(
  { products }: Pick<ProductKnowledge, 'products'>,
  tools: TextTools,
): ProductNames {
  const ids = new Map<string, NamedProduct[]>()
  let longest = 0
  for (const { id, zh, en, synonyms, type } of products.values())
    for (const written of [zh, en, ...synonyms]) {
      const name = squeeze(fold(written, tools))
      if (name.length < 2 || GENERIC_WORDS.has(name)) continue
      longest = Math.max(longest, name.length)
      const known = ids.get(name)
      const how = written === zh || written === en ? 'name' : 'synonym'
      const named: NamedProduct = { id, how, isMaterial: type === 'material' }
      if (!known) ids.set(name, [named])
      else if (!known.some((one) => one.id === id)) known.push(named)
    }
  return { ids, longest, endings: true }
}
