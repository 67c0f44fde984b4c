import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { findPostgresBinaries } from '../../db/postgres-binaries.ts'
import { buildIfStale } from './build-if-stale.ts'
import { findChromium } from './find-chromium.ts'
import { freePort } from './free-port.ts'
import { program, runStep } from './run-steps.ts'

/** `npm test`: unit and integration tests on PGlite (and PostgreSQL where it is), then journeys in a browser. */
type Tally = { passed: number; failed: number; skipped: number }
const OUT = 'test-results'
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

const tallies = [await runVitest(), await runPlaywright()]
const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') ? 1 : 0)

async function runVitest(): Promise<Tally> {
  const postgres = findPostgresBinaries() !== null
  if (!postgres)
    console.log('no PostgreSQL binaries here: the integration tests run on PGlite only')
  const file = `${OUT}/vitest.json`
  const projects = ['unit', 'pglite', ...(postgres ? ['postgres'] : [])].flatMap((name) => [
    '--project',
    name,
  ])
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runStep(
    { name: 'vitest', ...program('vitest/vitest.mjs', 'run', ...projects, ...reporters) },
    true,
  )
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const said = JSON.parse(readFileSync(file, 'utf8'))
  const withoutServer = skippedFor('on a real server', said)
  if (withoutServer > 0)
    console.log(
      `no Meilisearch here: ${withoutServer} tests skipped (MEILI_BIN names its program, MEILI_URL and MEILI_MASTER_KEY a server)`,
    )
  const failed = said.numFailedTests + (code !== 0 && said.numFailedTests === 0 ? 1 : 0)
  return { passed: said.numPassedTests, failed, skipped: said.numPendingTests + said.numTodoTests }
}

type Said = {
  testResults: { assertionResults: { status: string; ancestorTitles: string[] }[] }[]
}

/** Tests that were skipped in suites whose name begins so. */
function skippedFor(suite: string, { testResults }: Said): number {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults)
  const ours = all.filter(({ ancestorTitles }) => ancestorTitles[0]?.startsWith(suite))
  return ours.filter(({ status }) => status !== 'passed' && status !== 'failed').length
}

async function runPlaywright(): Promise<Tally> {
  const chromium = findChromium()
  await buildIfStale()
  const file = `${OUT}/playwright.json`
  const { code } = await runStep(
    {
      name: 'playwright',
      ...program(
        '@playwright/test/cli.js',
        'test',
        '--config',
        'tests/support/playwright.config.ts',
      ),
      env: {
        CHROMIUM_PATH: chromium,
        E2E_PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file), // a bare name would land beside its configuration
      },
    },
    true,
  )
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  const failed = stats.unexpected + (code !== 0 && stats.unexpected === 0 ? 1 : 0)
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped }
}
