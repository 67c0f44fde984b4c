import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { findPostgresBinaries } from '#db/postgres-binaries.ts'
import { freePort } from './free-port.ts'

/** The program is not on this machine; the message says what is missing. */
export class NoProgram extends Error {}

/** A server of a command's own (bench, evaluation), its data kept in a folder. `pid` is for its memory. */
export type BenchServer = { url: string; pid: number; stop: () => Promise<void> }
export type PostgresServer = BenchServer & { log: string }

export const POSTGRES_SETTINGS = {
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
} as const
export const MEILISEARCH_SETTINGS = ['--max-indexing-memory', '512MiB'] as const
/** The servers listen on loopback and hold invented firms. */
export const BENCH_KEY = 'bench-only-no-secret'

/** initdb refuses root: then both programs run as an unprivileged user. */
function asServerUser(command: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, args]
  const user = ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups']
  return ['setpriv', [...user, command, ...args]]
}

/** PostgreSQL of this machine; with `bulk` it does not wait for the disk, and is to be stopped before measuring. */
export async function startPostgres(
  folder: string,
  { bulk = false } = {},
): Promise<PostgresServer> {
  const bin = findPostgresBinaries()
  if (!bin) throw new NoProgram('no PostgreSQL 15 or newer on this machine')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o777)
  const data = join(folder, 'data')
  if (!existsSync(data)) {
    const trust = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8']
    execFileSync(...asServerUser(join(bin, 'initdb'), ['-D', data, ...trust, '--no-sync']), {
      stdio: 'pipe',
      cwd: folder,
    })
  }
  const port = await freePort()
  const settings = Object.entries({ ...POSTGRES_SETTINGS, ...(bulk ? { fsync: 'off' } : {}) })
  const [program, args] = asServerUser(join(bin, 'postgres'), [
    ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = join(folder, 'server.log')
  const server = spawn(program, args, {
    stdio: ['ignore', 'ignore', openSync(log, 'a')],
    cwd: folder,
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await until(`PostgreSQL in ${folder}`, async () => {
    const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => {} })
    await sql`select 1`.finally(() => sql.end({ timeout: 1 }))
  })
  return {
    url,
    log,
    pid: server.pid ?? 0,
    async stop() {
      server.kill('SIGINT')
      await ended
    },
  }
}

/** The program `MEILI_BIN`, else `meilisearch` on PATH. */
function findMeilisearch(): string | null {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'meilisearch'))
  return [process.env.MEILI_BIN ?? '', ...onPath].find((path) => path && existsSync(path)) ?? null
}

export async function startMeilisearch(folder: string): Promise<BenchServer> {
  const program = findMeilisearch()
  if (!program) throw new NoProgram('no Meilisearch on this machine: set MEILI_BIN')
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(
    program,
    [
      ...['--no-analytics', '--env', 'production', '--log-level', 'WARN'],
      ...['--http-addr', `127.0.0.1:${port}`, '--db-path', join(folder, 'data.ms')],
      ...['--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots')],
      ...MEILISEARCH_SETTINGS,
    ],
    { stdio: 'ignore', cwd: folder, env: { ...process.env, MEILI_MASTER_KEY: BENCH_KEY } },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await until(`Meilisearch in ${folder}`, async () => {
    if (!(await fetch(`${url}/health`)).ok) throw new Error('not yet')
  })
  return {
    url,
    pid: server.pid ?? 0,
    async stop() {
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function until(what: string, answers: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answered = await answers().then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(200)
  }
  throw new Error(`${what} did not start`)
}

/** Memory of a process and those below it in bytes, shared pages counted once; null where the system does not say. */
export function memoryOf(pid: number): number | null {
  const pids = [pid, ...childrenOf(pid)]
  const parts = pids.flatMap((one) => {
    try {
      const rollup = readFileSync(`/proc/${one}/smaps_rollup`, 'utf8')
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
    } catch {
      return []
    }
  })
  return parts.length > 0 ? parts.reduce((sum, one) => sum + one, 0) : null
}

function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return children.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}
