import { setTimeout as wait } from 'node:timers/promises'
import { drain } from './drain.ts'
import type { Chance } from './random.ts'
import { addTally, emptyTally, type Tally } from './reading.ts'
import type { Scenario } from './scenario.ts'
import type { World } from './world.ts'
import type { Written } from './writing.ts'

export type Played = {
  scenario: Scenario
  rounds: number
  writes: number
  /** While it was written. */
  writeSeconds: number
  reads: Tally
  drainsMs: number[]
  healed: number
  /** What broke, by round. */
  breaks: string[]
}

/** Breaks of a round that are told at once; the table counts all. */
const SHOWN = 3

type Playing = { scenario: Scenario; rounds: number; chance: Chance; say: (line: string) => void }

/** Plays a scenario: in each round others write and search while harm is done; then all must be in step again. */
export async function play(
  world: World,
  { scenario, rounds, chance, say }: Playing,
): Promise<Played> {
  const played: Played = {
    ...{ scenario, rounds: 0, writes: 0, writeSeconds: 0, reads: emptyTally() },
    ...{ drainsMs: [], healed: 0, breaks: [] },
  }
  await world.reader.ask<Tally>('take')
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await begin(world, { scenario, chance })
    await wait(chance.between(200, 800))
    const did = await scenario.harm(world, { chance, round })
    await wait(chance.between(100, 500))
    const written = await end(world)
    played.writeSeconds += (performance.now() - began) / 1_000
    const drained = await drain(world)
    const reads = await world.reader.ask<Tally>('take')
    const breaks = [
      ...drained.wrong,
      ...((await scenario.check?.(world, written)) ?? []),
      ...(scenario.databaseDies ? [] : written.failed.map((one) => `write: ${one}`)),
      ...reads.errors,
      ...reads.slow,
    ]
    played.rounds += 1
    played.writes += written.writes
    played.drainsMs.push(drained.ms)
    played.healed += drained.healed
    played.breaks.push(...breaks.map((one) => `round ${round + 1} (${did}): ${one}`))
    addTally(played.reads, reads)
    for (const one of breaks.slice(0, SHOWN)) say(`  broke: ${one}`)
    say(
      `${scenario.name} ${round + 1}/${rounds}: ${did}; ${written.writes} writes${written.failed.length > 0 ? ` (${written.failed.length} failed)` : ''}, ${reads.searches} searches, slowest ${Math.round(reads.slowestMs)} ms (machine away for ${Math.round(reads.stallMs)}), ${reads.degraded} degraded${reads.away > 0 ? `, ${reads.away} other pages 503` : ''}, drained in ${(drained.ms / 1_000).toFixed(1)} s${drained.healed > 0 ? `, ${drained.healed} put right` : ''}${breaks.length > 0 ? `, ${breaks.length} BREAKS` : ''}`,
    )
    if (drained.wrong.length > 0) break
  }
  return played
}

async function begin(
  { writers }: World,
  { scenario, chance }: Pick<Playing, 'scenario' | 'chance'>,
): Promise<void> {
  const perSecond = scenario.writesPerSecond / writers.length
  const atOnce = scenario.writesAtOnce ?? 1
  for (const writer of writers)
    await writer.ask('begin', {
      ...{ seed: chance.between(0, 1_000_000_000), perSecond, atOnce },
    })
}

async function end({ writers }: World): Promise<Written> {
  const all = await Promise.all(writers.map((writer) => writer.ask<Written>('end')))
  return {
    writes: all.reduce((sum, { writes }) => sum + writes, 0),
    acknowledged: all.flatMap(({ acknowledged }) => acknowledged),
    failed: all.flatMap(({ failed }) => failed),
  }
}
