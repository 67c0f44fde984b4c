import type { ProductId } from '../knowledge/types.ts'
import { documentCodes } from '../text/codes.ts'
import type { SoughtProduct } from './query.ts'
import type { RankKey } from './rank-key.ts'
import { RANK_WEIGHTS as W } from './rank-weights.ts'

/** A piece of a query that is looked for in one name: a whole query, a phrase, a word or a code. */
export type Sought = { text: string; bigrams: readonly string[]; codes: readonly string[] }

const squash = (text: string) => text.replaceAll(' ', '')

/** How a piece stands in a product name, 0 to 1: it is the name, ends it, is inside it, or is spread over it. */
function fitOfName(sought: Sought, name: string): number {
  const own = squash(name)
  if (own === sought.text) return W.product.exact
  if (sought.codes.length > 0) {
    const codes = new Set(documentCodes(name))
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
export function fitOfOffers(sought: Sought, offers: RankKey['offers']): number {
  const shared = offers.some(([, share]) => share !== null)
  const fits = offers
    .map(([name, share], place) => {
      const fit = fitOfName(sought, name)
      return fit === 0 ? 0 : fit * prominence(share, place, shared)
    })
    .filter((fit) => fit > 0)
    .toSorted((a, b) => b - a)
  const [best = 0, ...others] = fits
  return best + others.slice(0, 3).reduce((sum, fit) => sum + fit * W.further, 0)
}

export function fitOfNeeds(sought: Sought, needs: RankKey['needs']): number {
  return W.needs * Math.max(0, ...needs.map((name) => fitOfName(sought, name)))
}

/** A title is a sentence: being named in it is nearly as good as being it. */
export function fitOfTitle(sought: Sought, title: string): number {
  const fit = fitOfName(sought, title)
  return fit >= W.product.contains ? Math.max(fit, W.titleContains) : fit
}

/** A product meant in other words, or a kind of it: below the literal word at the same prominence. */
export function fitOfProducts(
  products: readonly SoughtProduct[],
  { offers, titleProducts = [] }: Pick<RankKey, 'offers' | 'titleProducts'>,
): number {
  const shared = offers.some(([, share]) => share !== null)
  const fits = offers.map(
    ([, share, ids = []], place) => meantBy(products, ids) * prominence(share, place, shared),
  )
  return Math.max(0, meantBy(products, titleProducts), ...fits)
}

function meantBy(products: readonly SoughtProduct[], ids: readonly ProductId[]): number {
  let best = 0
  for (const { kinds, whole } of products)
    for (const id of ids) {
      const level = kinds.get(id)
      if (level === undefined) continue
      const fit = level === 0 ? W.meant.same : W.meant.kind * W.meant.level ** (level - 1)
      best = Math.max(best, whole ? fit : fit * W.relaxed)
    }
  return best
}
