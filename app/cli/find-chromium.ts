import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const HELP = 'no Chromium found: set CHROMIUM_PATH, or install Chromium or Chrome, then run again'

/** A Chromium to test with: named by CHROMIUM_PATH, Playwright's own, the system's, or one installed now. */
export function findChromium(): string {
  const found =
    present() ??
    (installWithPlaywright() ? present() : null) ??
    (installWithApt() ? present() : null)
  if (found) return found
  console.error(HELP)
  process.exit(1)
}

function present(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const own = chromium.executablePath()
  if (own && existsSync(own)) return own
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find((path) => existsSync(path)) ?? null
}

function installWithPlaywright(): boolean {
  console.log('installing Chromium with Playwright …')
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
}

/** Debian's package, with a font that has Han glyphs; needs root. */
function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log('installing Chromium from Debian …')
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-noto-cjk',
    ])
  )
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'ignore', env, timeout: 600_000 }).status === 0
}
