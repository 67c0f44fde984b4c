import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, constants, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from '#app/cli/free-port.ts'

export type MeilisearchServer = {
  url: string
  masterKey: string
  /** Null where the server was there before: then it is not ours to harm. */
  own: OwnServer | null
  stop: () => Promise<void>
}

type OwnServer = {
  /** The folder of its data. */
  data: string
  signal: (name: NodeJS.Signals) => void
  /** Ends it on the spot, as a crash does. */
  kill: () => Promise<void>
  /** After `kill`: at the same address, with what was on disk or with nothing. */
  start: (how: { wiped: boolean }) => Promise<void>
  restart: (how: { wiped: boolean }) => Promise<void>
}

/** The program: `MEILI_BIN`, else `meilisearch` on PATH; null where there is none. */
function findProgram(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [process.env.MEILI_BIN, ...folders.map((one) => join(one, 'meilisearch'))]
  return candidates.find((path) => path && isProgram(path)) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether suites that need a real server can run here. */
export function hasMeilisearch(): boolean {
  return Boolean(process.env.MEILI_URL) || findProgram() !== null
}

/** The server of `MEILI_URL` (first one, with `MEILI_MASTER_KEY`), else one of our own on a free loopback port. */
export async function startMeilisearch(): Promise<MeilisearchServer> {
  const given = process.env.MEILI_URL?.split(',')[0]?.trim()
  if (given)
    return {
      url: given,
      masterKey: process.env.MEILI_MASTER_KEY ?? '',
      own: null,
      stop: async () => {},
    }
  return startOwnMeilisearch()
}

/** Whether there is a program for a server of our own. */
export function hasOwnMeilisearch(): boolean {
  return findProgram() !== null
}

/** A server of our own; `copy` = with the data and the key of another one, which must not run meanwhile. */
export async function startOwnMeilisearch(copy?: {
  data: string
  masterKey: string
}): Promise<MeilisearchServer & { own: OwnServer }> {
  const program = findProgram()
  if (!program) throw new Error('no Meilisearch: set MEILI_BIN')
  const folder = mkdtempSync(join(tmpdir(), 'wanlian-meili-'))
  const data = join(folder, 'data.ms')
  if (copy) cpSync(copy.data, data, { recursive: true })
  const masterKey = copy?.masterKey ?? randomUUID()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const launch = async () => {
    const server = spawn(
      program,
      [
        '--no-analytics',
        ...['--env', 'production', '--log-level', 'WARN', '--http-addr', `127.0.0.1:${port}`],
        ...['--db-path', data, '--dump-dir', join(folder, 'dumps')],
        ...['--snapshot-dir', join(folder, 'snapshots')],
        // each batch clears as much as it may use: two thirds of the machine, half a second of every write
        ...['--max-indexing-memory', '512MiB'],
      ],
      // the key is not for the list of processes
      { stdio: 'ignore', cwd: folder, env: { ...process.env, MEILI_MASTER_KEY: masterKey } },
    )
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
    await untilAnswering(url)
    return { server, ended }
  }
  let { server, ended } = await launch()
  const own: OwnServer = {
    data,
    signal: (name) => void server.kill(name),
    async kill() {
      server.kill('SIGKILL')
      await ended
    },
    async start({ wiped }) {
      if (wiped) rmSync(data, { recursive: true, force: true })
      ;({ server, ended } = await launch())
    },
    async restart(how) {
      await own.kill()
      await own.start(how)
    },
  }
  return {
    url,
    masterKey,
    own,
    async stop() {
      server.kill('SIGCONT')
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answered = await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Meilisearch did not start')
}
