import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { runStep } from './run-steps.ts'
import { serveFor } from './serve-for.ts'

/** `npm run test:nodes`: the start on Node 22 and 24, taken from the npm packages `node@22` and `node@24`. */
await buildIfStale()
let failed = 0
for (const major of ['22', '24']) {
  const folder = mkdtempSync(join(tmpdir(), `wanlian-node-${major}-`))
  const installed = await runStep({
    name: `node@${major}`,
    command: 'npm',
    args: ['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${major}`],
  })
  if (installed.code !== 0) {
    console.log(`node@${major} could not be installed\n${installed.output}`)
    failed += 1
    continue
  }
  const binary = join(folder, 'node_modules/node/bin/node')
  try {
    const server = await serveFor(`node-${major}`, { NODE_BINARY: binary })
    const page = await fetch(`${server.url}/`)
    await server.stop()
    if (page.status !== 200) throw new Error(`the front page answered ${page.status}`)
    console.log(`Node ${major}: ready in ${server.seconds.toFixed(1)} s, front page 200`)
  } catch (error) {
    failed += 1
    console.log(`Node ${major}: ${error instanceof Error ? error.message : error}`)
  }
}
process.exit(failed ? 1 : 0)
