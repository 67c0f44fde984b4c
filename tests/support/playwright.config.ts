import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const port = process.env.E2E_PORT ?? '3100'
/** A server that runs already: `E2E_URL=http://127.0.0.1:3000 npx playwright test -c tests/support/playwright.config.ts`. */
const running = process.env.E2E_URL
const dataDir = process.env.E2E_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'wanlian-e2e-'))
process.env.E2E_DATA_DIR = dataDir // the workers read this file again

/** Journeys in a real browser against the production build with sample data, on a folder of its own. */
export default defineConfig({
  testDir: '../e2e',
  outputDir: '../../test-results/e2e',
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['dot'], ['json']],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: running
    ? undefined
    : {
        command: 'node node_modules/tsx/dist/cli.mjs app/cli/start.ts',
        cwd: '../..',
        url: `http://127.0.0.1:${port}/healthz`,
        timeout: 180_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
        env: { PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
      },
})
