import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** A production server on a free port and a throw-away folder, ready to answer; `stop` ends it and removes the folder. */
export async function serveFor(purpose: string, env: Record<string, string> = {}) {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), `wanlian-${purpose}-`))
  const node = env.NODE_BINARY ?? process.execPath
  const child = spawn(node, ['node_modules/tsx/dist/cli.mjs', 'app/cli/start.ts'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  await untilReady(url, () => child.exitCode !== null)
  return {
    url,
    seconds: (performance.now() - started) / 1000,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string, dead: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const status = await fetch(`${url}/healthz`).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    if (dead()) break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not become ready')
}
