import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

/** More than a lease of a process that died. */
const TRIES = 30

function startReindex({ env, logOf }: World) {
  const output = openSync(logOf('reindex'), 'a')
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/search-reindex.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { ended, kill: () => child.kill('SIGKILL') }
}

/** `npm run search:reindex` while others write as fast as they can; every other round it is killed and run again. */
export const reindex: Scenario = {
  name: 'reindex',
  says: 'index built anew under writes, every other time killed and run again',
  withApp: true,
  writers: 2,
  writesPerSecond: 220,
  writesAtOnce: 25,
  async harm(world, { chance, round }) {
    const isKilled = round % 2 === 1
    if (isKilled) {
      const victim = startReindex(world)
      await Promise.race([victim.ended, wait(chance.between(3_000, 9_000))])
      victim.kill()
      await victim.ended
    }
    for (let tries = 1; ; tries++) {
      // another process may still count as building for as long as its lease lasts
      if ((await startReindex(world).ended) === 0)
        return `${isKilled ? 'killed, then ' : ''}run ${tries} times`
      if (tries === TRIES)
        throw new Error(`reindex never came to its end: ${world.logOf('reindex')}`)
      await wait(1_000)
    }
  },
}
