import type { ProductPlace } from '../../domain/matching/partner.ts'

/**
 * How a written name stands to the product it was read as: it is its name, has it in it, is another name of
 * it, is a line of several goods, or is known in part only, most often by its last words.
 */
export type ReadAs = 'name' | 'within' | 'synonym' | 'among' | 'part'

/** Between goods of one line, as the reading of names cuts it. */
const SEVERAL = /[、，,;；/|+和与及或]/u

export function readAs(
  written: string,
  { product, guessed }: { product: Pick<ProductPlace, 'zh' | 'en'>; guessed: boolean },
): ReadAs {
  const text = plainName(written)
  if ([product.zh, product.en].some((name) => plainName(name) === text)) return 'name'
  if (guessed) return 'part'
  if (text.includes(plainName(product.zh))) return 'within'
  return SEVERAL.test(written) ? 'among' : 'synonym'
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}
