import { type ChainPath, chainPaths } from './chain-paths.ts'
import { type MatchContext, mirrored, supplyOf, type View } from './context.ts'
import { once } from './once.ts'
import { type Prepared, preparedOf } from './prepared.ts'
import { type SupplyMeetings, supplyMeetings } from './supply-meetings.ts'

/** Two parties that are compared: what both sides of a match and several criteria ask for is worked out once. */
export type Pair = {
  view: View
  reader: Prepared
  context: MatchContext
  /** Between peers there is nothing to supply. */
  supply: () => SupplyMeetings
  paths: () => readonly ChainPath[]
}

/** One direction of a pair: as it was asked for, or as the other party sees it. */
export type Look = View & { pair: Pair; turned: boolean }

export function looksAt(pair: Pair): { own: Look; theirs: Look } {
  return {
    own: { ...pair.view, pair, turned: false },
    theirs: { ...mirrored(pair.view), pair, turned: true },
  }
}

export function pairOf(view: View, context: MatchContext): Pair {
  const reader = preparedOf(view.reader, context)
  const supplied = supplyOf(view)
  const pair: Pair = {
    view,
    reader,
    context,
    supply: once(() => supplyMeetings(view, { reader, context })),
    paths: once(() =>
      supplied ? chainPaths(supplied, { nearness: pair.supply().nearness, context }) : [],
    ),
  }
  return pair
}
