import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '#app/cli/free-port.ts'

export type AppProcess = { url: string; stop: () => Promise<void> }

/** The production server over the run's database and search servers, with all its jobs. */
export async function startApp(env: Record<string, string>, log: string): Promise<AppProcess> {
  const port = await freePort()
  const output = openSync(log, 'a')
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/start.ts'], {
    env: { ...process.env, ...env, PORT: String(port), SAMPLE_DATA: 'off' },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${url}/healthz`).then(
      ({ status }) => status === 200,
      () => false,
    )
    if (ready) break
    if (child.exitCode !== null || tries === 300)
      throw new Error(`the server did not start: ${log}`)
    await wait(200)
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await Promise.race([ended, wait(5_000)])
      child.kill('SIGKILL')
      await ended
    },
  }
}
