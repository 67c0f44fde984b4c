import { setTimeout as wait } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'

/** The search server comes back without anything: no index, no settings, no keys. */
export const wiped: Scenario = {
  name: 'wiped',
  says: 'search server loses all its data',
  withApp: true,
  writers: 1,
  writesPerSecond: 25,
  async harm({ meili }, { chance }) {
    await meili.own.kill()
    await wait(chance.between(0, 1_000))
    await meili.own.start({ wiped: true })
    return 'wiped'
  },
}
