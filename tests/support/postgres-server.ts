import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import postgres from 'postgres'

const DEBIAN = '/usr/lib/postgresql'

/** Folder of `initdb` and `postgres`, version 15 or newer, or null. */
export function findPostgresBinaries(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...versions
      .filter((version) => Number(version) >= 15)
      .map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return (
    folders.find(
      (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
    ) ?? null
  )
}

/** initdb refuses root: then both programs run as an unprivileged user. */
function asServerUser(command: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, args]
  return [
    'setpriv',
    ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups', command, ...args],
  ]
}

/** Starts a throw-away server on a free loopback port with an empty database `wanlian_template`. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = findPostgresBinaries()
  if (!bin) throw new Error('no PostgreSQL 15 or newer on this machine')
  const folder = mkdtempSync(join(tmpdir(), 'wanlian-pg-'))
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  const port = await freePort()
  const [initdb, initArgs] = asServerUser(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale',
    'C.UTF-8',
    '--no-sync',
  ])
  execFileSync(initdb, initArgs, { stdio: 'pipe', cwd: folder })
  const [program, args] = asServerUser(join(bin, 'postgres'), [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    folder,
    '-F',
  ])
  const server = spawn(program, args, { stdio: 'ignore', cwd: folder })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilAnswering(url)
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe('create database wanlian_template')
  await admin.end()
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true })
          resolve()
        })
        server.kill('SIGINT')
      }),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} })
    const answered = await sql`select 1`.then(() => true).catch(() => false)
    await sql.end({ timeout: 1 })
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('PostgreSQL did not start')
}
