import { accumulate } from '../accumulate.ts'
import type { MatchContext, View } from '../context.ts'
import { rememberTexts } from '../remember.ts'
import type { Evidence, Finding } from '../types.ts'
import { REGION_SCORES } from '../weights.ts'
import { type Score, unknown, verdictOf } from './grade.ts'

/** The same for both sides. */
export function regionScore(view: View, context: MatchContext): Score {
  return scoreOf(evidenceOf(view, context))
}

function scoreOf(evidence: readonly Evidence[]): Score {
  if (evidence.length === 0) return 'unknown'
  return accumulate(
    evidence.map(({ weight }) => weight),
    REGION_SCORES.further,
  )
}

/** Where both work. Where a live listing names regions, being there counts; else the distance does. */
export function regionFit(view: View, context: MatchContext): Finding {
  const evidence = evidenceOf(view, context).toSorted((a, b) => b.weight - a.weight)
  const score = scoreOf(evidence)
  const [best] = evidence
  if (!best || score === 'unknown') return unknown('region')
  return {
    criterion: 'region',
    score,
    verdict: verdictOf(score),
    code: best.code ?? 'not_stated',
    evidence,
  }
}

function evidenceOf(view: View, context: MatchContext): Evidence[] {
  const { reader, other } = view
  if (reader.cityCodes.length === 0 || other.cityCodes.length === 0) return []
  return wishedEvidence(view, context) ?? distances(view, context)
}

const distanceOf = rememberTexts((regions: MatchContext['regions'], own, theirs) =>
  regions.distance(own, theirs),
)
const isWithin = rememberTexts((regions: MatchContext['regions'], place, wish) =>
  regions.isWithin(place, wish),
)

function distances({ reader, other }: View, { regions }: MatchContext): Evidence[] {
  return reader.cityCodes.flatMap((own) =>
    other.cityCodes.flatMap((theirs) => {
      const distance = distanceOf(regions, own, theirs)
      if (!distance) return []
      return [{ own, other: theirs, weight: REGION_SCORES[distance], code: distance }]
    }),
  )
}

/** Regions that live listings of either side name for their partner; null without any such wish. */
function wishedEvidence({ reader, other }: View, { regions }: MatchContext): Evidence[] | null {
  if (reader.wants.regions.length === 0 && other.wants.regions.length === 0) return null
  const met: Evidence[] = []
  for (const { wishes, places, say } of [
    {
      wishes: reader.wants.regions,
      places: other.cityCodes,
      say: (wish: string, place: string) => ({ own: wish, other: place }),
    },
    {
      wishes: other.wants.regions,
      places: reader.cityCodes,
      say: (wish: string, place: string) => ({ own: place, other: wish }),
    },
  ]) {
    const [anyWish] = wishes
    const [anyPlace = ''] = places
    if (anyWish === undefined) continue
    const within = places.flatMap((place) =>
      wishes.filter((wish) => isWithin(regions, place, wish)).map((wish) => say(wish, place)),
    )
    // one side that looks elsewhere is enough: what the other wishes does not help
    if (within.length === 0)
      return [
        {
          ...say(anyWish, anyPlace),
          weight: REGION_SCORES.notWanted,
          code: 'region_not_wanted',
        },
      ]
    for (const one of within)
      met.push({ ...one, weight: REGION_SCORES.wanted, code: 'region_wanted' })
  }
  return met.length > 0 ? met : null
}
