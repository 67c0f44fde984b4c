import { type ChainPath, chainPaths } from './chain-paths.ts'
import { type Compared, comparedOf } from './compared.ts'
import { type MatchContext, mirrored, type View } from './context.ts'
import { type Prepared, preparedOf } from './prepared.ts'
import { type SupplyMeetings, supplyMeetings } from './supply-meetings.ts'

/** Two parties that are compared. What both sides of a match and several criteria ask for is worked out once. */
export type Pair = {
  view: View
  reader: Prepared
  other: Compared
  context: MatchContext
  meetings: SupplyMeetings | null
  paths: readonly ChainPath[] | null
}

/** One direction of a pair: as it was asked for, or as the other party sees it. */
export type Look = View & { pair: Pair; turned: boolean }

export function pairOf(view: View, context: MatchContext): Pair {
  return {
    view,
    reader: preparedOf(view.reader, context),
    other: comparedOf(view.other, context),
    context,
    meetings: null,
    paths: null,
  }
}

export function ownLook(pair: Pair): Look {
  const { reader, other, role } = pair.view
  return { reader, other, role, pair, turned: false }
}

export function theirLook(pair: Pair): Look {
  const { reader, other, role } = mirrored(pair.view)
  return { reader, other, role, pair, turned: true }
}

/** Between peers there is nothing to supply. */
export function meetingsOf(pair: Pair): SupplyMeetings {
  pair.meetings ??= supplyMeetings(pair)
  return pair.meetings
}

export function pathsOf(pair: Pair): readonly ChainPath[] {
  pair.paths ??= chainPaths(pair, meetingsOf(pair).nearness)
  return pair.paths
}
