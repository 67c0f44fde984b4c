import { spawn } from 'node:child_process'
import { buildIfStale } from './build-if-stale.ts'

/**
 * `npm run test:chaos [-- --seed N] [--rounds N] [scenario …]`: kills, hangs, lies and wipes on real servers of its own
 * while others write and search, and compares afterwards. Exit code 1 on any break, 2 where a server's program is missing.
 */
await buildIfStale()
const run = spawn(
  process.execPath,
  ['--import', 'tsx', 'tests/chaos/run.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => run.kill(signal))
run.once('exit', (code) => process.exit(code ?? 1))
