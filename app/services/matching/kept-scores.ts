import { scoreOf } from '#app/domain/matching/judge.ts'
import type { rank } from '#app/domain/matching/rank.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { keepRecent, type Recent } from '#app/domain/memory/keep-recent.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Ports } from '../ports.ts'
import type { LoadedParty } from './kept-parties.ts'
import type { Subject } from './load-subject.server.ts'

/** Lists whose scores are kept, at most some 40 kB each. */
const MOST_LISTS = 500

type Score = NonNullable<Parameters<typeof rank>[0]['score']>
/** By the candidate: what its record said, and what came of it. */
type Scores = Map<string, { stamp: string; score: number | null }>
type Input = {
  subject: Subject
  direction: Direction
  candidates: ReadonlyMap<string, LoadedParty>
  now: Date
}

/** A database has its own: stamps of another may be the same. */
const kept = new WeakMap<Ports['db'], Recent<string, Scores>>()

/**
 * Scores pairs of one list. Whoever opens it turns its pages and opens one partner after the other: what was scored
 * before, on the same day and with the same records, is not scored again.
 */
export function keptScores(db: Ports['db'], { subject, direction, candidates, now }: Input): Score {
  if (subject.stamp === null) return scoreOf
  const lists = kept.get(db) ?? keepRecent<string, Scores>(MOST_LISTS)
  kept.set(db, lists)
  const list = [subject.party.id, subject.stamp, direction, dayOf(now)].join(' ')
  const known = lists.get(list)
  const scores: Scores = known ?? new Map()
  if (!known) lists.set(list, scores)
  return (view, context) => {
    const { id } = view.other
    const stamp = candidates.get(id)?.stamp ?? null
    const before = scores.get(id)
    if (before && before.stamp === stamp) return before.score
    const score = scoreOf(view, context)
    if (stamp !== null) scores.set(id, { stamp, score })
    return score
  }
}
