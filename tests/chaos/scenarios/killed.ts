import { setTimeout as wait } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'

/** The search server is killed, up to three times in a row, wherever it stands; then it comes back with what it had. */
export const killed: Scenario = {
  name: 'killed',
  says: 'search server killed while it is written to',
  withApp: true,
  writers: 1,
  writesPerSecond: 25,
  async harm({ meili }, { chance }) {
    const times = chance.between(1, 3)
    for (let time = 0; time < times; time++) {
      await meili.own.kill()
      await wait(chance.between(0, 1_500))
      await meili.own.start({ wiped: false })
      await wait(chance.between(0, 1_200))
    }
    return `killed ${times} times`
  },
}
