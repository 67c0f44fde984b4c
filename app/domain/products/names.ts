import type { ProductId, ProductKnowledge } from '../knowledge/types.ts'
import { SAYS_NOTHING } from '../knowledge/weights.ts'
import { squeeze } from '../tagging/lexicon.ts'
import { fold } from '../text/fold.ts'
import type { TextTools } from '../text/types.ts'
import { type Core, coreOf } from './core.ts'

export type NamedProduct = { id: ProductId; how: 'name' | 'synonym'; isMaterial: boolean }

/** Products by their folded names; a word of several products has them all. */
export type ProductNames = {
  ids: ReadonlyMap<string, readonly NamedProduct[]>
  /** By name without its general last noun, `family core`. */
  cores: ReadonlyMap<string, readonly NamedProduct[]>
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
  const cores = new Map<string, NamedProduct[]>()
  let longest = 0
  for (const { id, zh, en, synonyms, type } of products.values())
    for (const written of [zh, en, ...synonyms]) {
      const name = squeeze(fold(written, tools))
      if (name.length < 2 || SAYS_NOTHING.has(name)) continue
      longest = Math.max(longest, name.length)
      const how = written === zh || written === en ? 'name' : 'synonym'
      add(ids, name, { id, how, isMaterial: type === 'material' })
      const general = written === en ? null : coreOf(name)
      if (general) add(cores, keyOf(general), { id, how: 'synonym', isMaterial: false })
    }
  return { ids, cores, longest, endings: true }
}

/** Families are kept apart: 焊接设备 and 焊接材料 share a core and nothing else. */
export function keyOf({ core, family }: Core): string {
  return `${family} ${core}`
}

function add(map: Map<string, NamedProduct[]>, key: string, one: NamedProduct): void {
  const known = map.get(key)
  if (!known) map.set(key, [one])
  else if (!known.some(({ id }) => id === one.id)) known.push(one)
}
