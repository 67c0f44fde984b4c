import type { ProductId } from '../knowledge/types.ts'
import type { SoughtProduct } from './query.ts'
import type { RankKey } from './rank-key.ts'
import { RANK_WEIGHTS as W } from './rank-weights.ts'
import { type ReadKey, squash } from './read-key.ts'

/** A piece of a query that is looked for in one name: a whole query, a phrase, a word or a code. */
export type Sought = { text: string; bigrams: readonly string[]; codes: readonly string[] }

/** False where no name of the record can hold the piece: most of what is looked at for a long query. */
export function mayHold({ things }: ReadKey, { bigrams, codes }: Sought): boolean {
  for (const bigram of bigrams) if (!things.includes(bigram)) return false
  return beginIn(things, codes)
}

/** A code begins with a character of what it was cut out of, however it was joined. */
function beginIn(text: string, codes: readonly string[]): boolean {
  for (const code of codes) if (!text.includes(code.charAt(0))) return false
  return true
}

/** How a piece stands in a product name, 0 to 1: it is the name, ends it, is inside it, or is spread over it. */
function fitOfName(sought: Sought, name: string, { codesOf }: ReadKey): number {
  const own = squash(name)
  if (own === sought.text) return W.product.exact
  if (sought.codes.length > 0) {
    if (!beginIn(name, sought.codes)) return 0
    const codes = codesOf(name)
    if (!sought.codes.every((code) => codes.has(code))) return 0
  }
  const at = own.lastIndexOf(sought.text)
  if (at >= 0) {
    const closeness = W.closeness * (sought.text.length / own.length)
    const ends = at + sought.text.length === own.length
    return (ends ? W.product.ending : W.product.contains) + closeness
  }
  const spread = sought.bigrams.every((bigram) => own.includes(bigram))
  return spread ? W.product.spread : 0
}

/** Main products count whole; by share of revenue where the firm states any, else by their place in its list. */
function prominence(share: number | null, place: number, shared: boolean): number {
  if (!shared) return Math.max(W.leastProminence, 1 - W.perPlace * place)
  if (share !== null && share >= W.mainShare) return 1
  return share !== null && share >= W.substantialShare ? W.substantial : W.leastProminence
}

/** The best product, and a little for each further one. */
export function fitOfOffers(sought: Sought, offers: RankKey['offers'], read: ReadKey): number {
  const fits: number[] = []
  let place = 0
  for (const [name, share] of offers) {
    const fit = fitOfName(sought, name, read)
    if (fit > 0) fits.push(fit * prominence(share, place, isShared(offers)))
    place += 1
  }
  if (fits.length < 2) return fits[0] ?? 0
  const [best = 0, ...others] = fits.sort((a, b) => b - a)
  return best + others.slice(0, 3).reduce((sum, fit) => sum + fit * W.further, 0)
}

function isShared(offers: RankKey['offers']): boolean {
  for (const [, share] of offers) if (share !== null) return true
  return false
}

export function fitOfNeeds(sought: Sought, needs: RankKey['needs'], read: ReadKey): number {
  let best = 0
  for (const name of needs) best = Math.max(best, fitOfName(sought, name, read))
  return W.needs * best
}

/** A title is a sentence: being named in it is nearly as good as being it. */
export function fitOfTitle(sought: Sought, title: string, read: ReadKey): number {
  const fit = fitOfName(sought, title, read)
  return fit >= W.product.contains ? Math.max(fit, W.titleContains) : fit
}

/** What a product of the knowledge is worth to a query; 0 where it is not meant. */
export type MeantFit = (id: ProductId) => number

export function meantFitOf(products: readonly SoughtProduct[]): MeantFit | null {
  if (products.length === 0) return null
  const known = new Map<ProductId, number>()
  return (id) => {
    const fit = known.get(id) ?? meantBy(products, id)
    known.set(id, fit)
    return fit
  }
}

/** A product meant in other words, or a kind of it: below the literal word at the same prominence. */
export function fitOfProducts(
  meant: MeantFit,
  { offers, titleProducts = [] }: Pick<RankKey, 'offers' | 'titleProducts'>,
): number {
  let best = 0
  for (const id of titleProducts) best = Math.max(best, meant(id))
  let place = 0
  for (const [, share, ids = []] of offers) {
    let fit = 0
    for (const id of ids) fit = Math.max(fit, meant(id))
    if (fit > 0) best = Math.max(best, fit * prominence(share, place, isShared(offers)))
    place += 1
  }
  return best
}

function meantBy(products: readonly SoughtProduct[], id: ProductId): number {
  let best = 0
  for (const { kinds, whole } of products) {
    const level = kinds.get(id)
    if (level === undefined) continue
    const fit = level === 0 ? W.meant.same : W.meant.kind * W.meant.level ** (level - 1)
    best = Math.max(best, whole ? fit : fit * W.relaxed)
  }
  return best
}
