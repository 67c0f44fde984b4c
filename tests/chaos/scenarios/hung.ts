import { setTimeout as wait } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'

/** Every so often longer than a write waits for its answer: what was sent then arrives after what is sent again. */
const LONG_EVERY = 5

/** The search server hangs: connections stay open, nothing is answered. */
export const hung: Scenario = {
  name: 'hung',
  says: 'search server hangs (SIGSTOP, SIGCONT)',
  withApp: true,
  writers: 1,
  writesPerSecond: 25,
  async harm({ meili }, { chance, round }) {
    const isLong = round % LONG_EVERY === LONG_EVERY - 1
    const ms = isLong ? chance.between(10_500, 13_000) : chance.between(200, 4_000)
    meili.own.signal('SIGSTOP')
    await wait(ms)
    meili.own.signal('SIGCONT')
    return `hung for ${ms} ms`
  },
}
