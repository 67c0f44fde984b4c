import type { MatchContext } from './context.ts'
import type { NameLikeness } from './names.ts'
import type { MatchItem } from './types.ts'
import { NAME_LIKENESS } from './weights.ts'

/** How well an offer answers what is wanted where the knowledge reads both: other words for the same goods, or a kind of them. */
export function productLikeness(
  { wanted, offered }: { wanted: MatchItem; offered: MatchItem },
  { read, supply }: MatchContext,
): NameLikeness | null {
  let best: NameLikeness | null = null
  for (const want of read(wanted.name))
    for (const offer of read(offered.name)) {
      const level = supply.levelsAbove(offer.id, want.id)
      const under = level === null ? supply.levelsAbove(want.id, offer.id) : null
      const part =
        level === 0
          ? NAME_LIKENESS.sameProduct
          : level !== null
            ? NAME_LIKENESS.narrowerProduct ** level
            : under !== null
              ? NAME_LIKENESS.broaderProduct ** under
              : 0
      const score = part * want.confidence * offer.confidence
      if (score > (best?.score ?? NAME_LIKENESS.least))
        best = { score, how: level === 0 ? 'same' : 'kind' }
    }
  return best
}
