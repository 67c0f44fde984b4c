import { execFileSync } from 'node:child_process'
import { cpus, release, totalmem, type } from 'node:os'
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { BENCH_KEY, MEILISEARCH_SETTINGS, POSTGRES_SETTINGS } from '../own-servers.ts'

export type Machine = {
  date: string
  cpu: string
  cores: number
  memory: number
  kernel: string
  node: string
  commit: string
}

export function thisMachine(): Machine {
  const all = cpus()
  return {
    date: new Date().toISOString(),
    cpu: all[0]?.model ?? 'unknown',
    cores: all.length,
    memory: totalmem(),
    kernel: `${type()} ${release()}`,
    node: process.version,
    commit: commitOf(),
  }
}

function commitOf(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { stdio: 'pipe' })
      .toString()
      .trim()
  } catch {
    return 'not under version control'
  }
}

export async function versionOfDatabase({ db }: Database): Promise<string> {
  const [row] = (await db.execute(sql`show server_version`)) as unknown as {
    server_version: string
  }[]
  return row?.server_version ?? 'unknown'
}

export async function versionOfMeilisearch(url: string): Promise<string> {
  const response = await fetch(`${url}/version`, {
    headers: { authorization: `Bearer ${BENCH_KEY}` },
  })
  const { pkgVersion } = (await response.json()) as { pkgVersion?: string }
  return pkgVersion ?? 'unknown'
}

export const SETTINGS = {
  postgres: Object.entries(POSTGRES_SETTINGS)
    .map(([name, value]) => `${name}=${value}`)
    .join(' '),
  meilisearch: MEILISEARCH_SETTINGS.join(' '),
} as const
