import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

export type PostgresServer = {
  url: string
  stop: () => Promise<void>
  /** Ends it and all it has started on the spot, as a power cut of the process does; what the kernel holds is kept. */
  crash: () => Promise<void>
  /** After `crash`: recovers and answers again at the same address. */
  start: () => Promise<void>
}

/** Starts a throw-away server on a free loopback port with an empty database `wanlian_template`. */
export async function startPostgres(): Promise<PostgresServer> {
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
  const launch = () => {
    const process = spawn(program, args, { stdio: 'ignore', cwd: folder })
    const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()))
    return { process, ended }
  }
  let server = launch()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilAnswering(url)
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  await admin.unsafe('create database wanlian_template')
  await admin.end()
  return {
    url,
    async stop() {
      server.process.kill('SIGINT')
      await server.ended
      rmSync(folder, { recursive: true, force: true })
    },
    async crash() {
      const backends = childrenOf(server.process.pid ?? 0)
      server.process.kill('SIGKILL')
      await server.ended
      for (const pid of backends) killIfThere(pid)
    },
    async start() {
      server = launch()
      await untilAnswering(url)
    },
  }
}

function childrenOf(pid: number): number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return listed.split(' ').filter(Boolean).map(Number)
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {}
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
