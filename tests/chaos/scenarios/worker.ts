import { setTimeout as wait } from 'node:timers/promises'
import { FAIL_POINTS } from '../fail-points.ts'
import { type Part, startPart } from '../part.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

/** Longest that it is waited for to reach its point; then it is killed where it is. */
const LONGEST_MS = 4_000

let feeder: Part | null = null

function startFeeder({ env, logOf }: World): Promise<Part> {
  return startPart('./feed.ts', { env, log: logOf('feeder') })
}

/** The process that sends to the search server is killed, at each of its points and at any moment; another takes over. */
export const worker: Scenario = {
  name: 'worker',
  says: 'feeding process killed between commit and publish',
  withApp: false,
  writers: 1,
  writesPerSecond: 30,
  async prepare(world) {
    feeder = await startFeeder(world)
  },
  async harm(world, { chance, round }) {
    const point = FAIL_POINTS[round % (FAIL_POINTS.length + 1)]
    const victim = feeder
    if (!victim) throw new Error('nobody feeds')
    if (point) await victim.ask('arm', { point, after: chance.between(0, 3) })
    const reached = await Promise.race([
      victim.ended,
      wait(point ? LONGEST_MS : chance.between(0, 1_500)).then(() => null),
    ])
    if (reached === null) victim.kill('SIGKILL')
    await victim.ended
    feeder = await startFeeder(world)
    return reached === null ? 'killed at any moment' : `killed ${point}`
  },
  async end() {
    feeder?.kill('SIGKILL')
    await feeder?.ended
  },
}
