import type { ComparedPair } from './compared.ts'
import type { MatchContext } from './context.ts'
import type { NameLikeness } from './names.ts'
import { NAME_LIKENESS } from './weights.ts'

/** How well an offer answers what is wanted where the knowledge reads both: other words for the same goods, or a kind of them. */
export function productLikeness(
  { wanted, offered }: ComparedPair,
  { supply }: Pick<MatchContext, 'supply'>,
): NameLikeness | null {
  let best: NameLikeness | null = null
  for (const want of wanted.known.refs)
    for (const offer of offered.known.refs) {
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
