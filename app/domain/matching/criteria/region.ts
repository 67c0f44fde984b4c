import { accumulate } from '../accumulate.ts'
import type { MatchContext, View } from '../context.ts'
import type { Evidence, Finding } from '../types.ts'
import { REGION_SCORES } from '../weights.ts'
import { unknown, verdictOf } from './grade.ts'

/** Where both work. Where a live listing names regions, being there counts; else the distance does. */
export function regionFit(view: View, context: MatchContext): Finding {
  const { reader, other } = view
  if (reader.cityCodes.length === 0 || other.cityCodes.length === 0) return unknown('region')
  const wished = wishedEvidence(view, context)
  const evidence = (wished ?? distances(view, context)).toSorted((a, b) => b.weight - a.weight)
  const [best] = evidence
  if (!best) return unknown('region')
  const score = accumulate(
    evidence.map(({ weight }) => weight),
    REGION_SCORES.further,
  )
  return {
    criterion: 'region',
    score,
    verdict: verdictOf(score),
    code: best.code ?? 'not_stated',
    evidence,
  }
}

function distances({ reader, other }: View, { regions }: MatchContext): Evidence[] {
  return reader.cityCodes.flatMap((own) =>
    other.cityCodes.flatMap((theirs) => {
      const distance = regions.distance(own, theirs)
      if (!distance) return []
      return [{ own, other: theirs, weight: REGION_SCORES[distance], code: distance }]
    }),
  )
}

/** The customer's wish about its supplier's place, or the supplier's about its customer's; null without a wish. */
function wishedEvidence({ reader, other }: View, { regions }: MatchContext): Evidence[] | null {
  const wishes = reader.wants.regions
  const theirWishes = other.wants.regions
  if (wishes.length === 0 && theirWishes.length === 0) return null
  const [wanted, places] =
    wishes.length > 0 ? [wishes, other.cityCodes] : [theirWishes, reader.cityCodes]
  const within = places.flatMap((place) =>
    wanted.filter((wish) => regions.isWithin(place, wish)).map((wish) => ({ place, wish })),
  )
  const say = ({ place, wish }: { place: string; wish: string }) =>
    wishes.length > 0 ? { own: wish, other: place } : { own: place, other: wish }
  if (within.length > 0)
    return within.map((one) => ({
      ...say(one),
      weight: REGION_SCORES.wanted,
      code: 'region_wanted',
    }))
  const [place = '', wish = ''] = [places[0], wanted[0]]
  return [{ ...say({ place, wish }), weight: REGION_SCORES.notWanted, code: 'region_not_wanted' }]
}
