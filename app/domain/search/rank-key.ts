import type { ProductId } from '../knowledge/types.ts'
import { goodsInTitle } from '../listing/goods-in-title.ts'
import type { ReadProduct } from '../products/types.ts'
import { fold } from '../text/fold.ts'
import type { NameMatcher } from '../text/name.ts'
import type { TextTools } from '../text/types.ts'
import type { SearchDocument } from './document.ts'

/** What ranking reads of a document, folded once when it is written. */
export type RankKey = {
  /** The registered name first. */
  names: string[]
  /** The name by which people know it, as the firm says. */
  short?: string
  /** The core of the name (with and without its trade) and the whole of it in pinyin. */
  spoken: { core: string[]; name: string }
  /** `products`: what the knowledge reads the name as. */
  offers: [name: string, share: number | null, products?: ProductId[]][]
  needs: string[]
  /** Of a listing. */
  title?: string
  titleProducts?: ProductId[]
}

/** Longest lists that are ranked by. */
const MOST_ITEMS = 60

export function rankKeyOf(
  { names: written, offers, needs, title, kind }: SearchDocument,
  { text, names, read }: { text: TextTools; names: NameMatcher; read: ReadProduct },
): RankKey {
  const folded = (name: string) => fold(name, text)
  const idsOf = (name: string) => read(name).map(({ id }) => id)
  const hans = folded(written.hans)
  const parts = names.parts(hans)
  const say = (name: string) => text.pinyin(name).join('')
  const short = written.short ? folded(written.short) : undefined
  const listed = kind === 'listing' ? [] : offers
  return {
    names: [
      hans,
      written.hant && folded(written.hant),
      short,
      written.en && folded(written.en),
    ].filter((name, place, all): name is string => Boolean(name) && all.indexOf(name) === place),
    ...(short ? { short } : {}),
    spoken: {
      core: [parts.core, parts.core + parts.trade, short ?? ''].map(say).filter(Boolean),
      name: say(hans),
    },
    offers: listed
      .slice(0, MOST_ITEMS)
      .map(({ name, share }) => [folded(name), share ?? null, ...some(idsOf(name))]),
    needs: kind === 'listing' ? [] : needs.slice(0, MOST_ITEMS).map(({ name }) => folded(name)),
    ...(title === undefined
      ? {}
      : { title: folded(title), titleProducts: idsOf(goodsInTitle(title)) }),
  }
}

/** An empty list takes no room in the key. */
function some(ids: ProductId[]): [ProductId[]] | [] {
  return ids.length > 0 ? [ids] : []
}
