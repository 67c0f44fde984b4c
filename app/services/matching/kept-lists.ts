import { scoreOf } from '#app/domain/matching/judge.ts'
import type { rank } from '#app/domain/matching/rank.ts'
import type { Direction } from '#app/domain/matching/types.ts'
import { keepRecent, type Recent } from '#app/domain/memory/keep-recent.ts'
import { dayOf } from '#app/domain/time/days.ts'
import type { Ports } from '../ports.ts'
import type { LoadedParty } from './kept-parties.ts'
import type { Subject } from './load-subject.server.ts'

/** Lists that are kept, at most some 50 kB each. */
const MOST_LISTS = 500

/** What is known of a list that was opened before, on the same day and with the same record of its subject. */
export type KeptList = {
  /** Candidates of the last time; who will be looked at again, most likely. */
  ids: readonly string[]
  /** By the candidate: what its record said, and what came of it. */
  scores: Map<string, { stamp: string; score: number | null }>
}

/** A database has its own: stamps of another may be the same. */
const kept = new WeakMap<Ports['db'], Recent<string, KeptList>>()

/**
 * Whoever opens a list turns its pages and opens one partner after the other. Empty the first time, and always for a
 * subject whose record has no stamp.
 */
export function keptList(
  db: Ports['db'],
  { subject, direction, now }: { subject: Subject; direction: Direction; now: Date },
): KeptList {
  if (subject.stamp === null) return { ids: [], scores: new Map() }
  const lists = kept.get(db) ?? keepRecent<string, KeptList>(MOST_LISTS)
  kept.set(db, lists)
  const key = [subject.party.id, subject.stamp, direction, dayOf(now)].join(' ')
  const known = lists.get(key)
  if (known) return known
  const list = { ids: [], scores: new Map() }
  lists.set(key, list)
  return list
}

/** Scores pairs of a list; what was scored before with the same record of the candidate is not scored again. */
export function scoreWith(
  { scores }: Pick<KeptList, 'scores'>,
  candidates: ReadonlyMap<string, LoadedParty>,
): NonNullable<Parameters<typeof rank>[0]['score']> {
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
