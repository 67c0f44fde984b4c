import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { freePort } from '#app/cli/free-port.ts'
import { findPostgresBinaries } from '#db/postgres-binaries.ts'

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
