import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILD = 'build/server/index.js'
const SOURCES = ['app', 'db/schema', 'public', 'package.json', 'remix.config.js', 'vite.config.ts']

/** Runs the production build unless there is one newer than every source. */
export async function buildIfStale(): Promise<void> {
  if (newest([BUILD]) > newest(SOURCES)) return
  console.log('building …')
  const built = spawnSync(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (built.status !== 0) process.exit(built.status ?? 1)
}

/** Time of the last change below the paths, 0 when nothing is there. */
function newest(paths: readonly string[]): number {
  let last = 0
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) continue
    const below = stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0
    last = Math.max(last, stat.isDirectory() ? below : stat.mtimeMs)
  }
  return last
}
