import { sql } from 'drizzle-orm'
import { type Database, openPostgres } from '#db/client.server.ts'
import { type MeilisearchServer, startOwnMeilisearch } from '#tests/support/meilisearch-server.ts'
import type { PostgresServer } from '#tests/support/postgres-server.ts'
import { type AppProcess, startApp } from './app-process.ts'
import { type Part, startPart } from './part.ts'

/** What runs for one scenario; its folder keeps the logs. */
export type World = {
  name: string
  folder: string
  postgres: PostgresServer
  database: Database
  meili: MeilisearchServer & { own: NonNullable<MeilisearchServer['own']> }
  /** Of every process of it. */
  env: Record<string, string>
  writers: Part[]
  reader: Part
  site: string
  logOf: (part: string) => string
  close: () => Promise<void>
}

type Wanted = {
  name: string
  folder: string
  postgres: PostgresServer
  /** The address of the search server as the product is to see it. */
  through?: (url: string) => Promise<string>
  /** Whether a web server runs, which feeds the index too. */
  withApp: boolean
  writers: number
  databaseDies: boolean
}

export async function openWorld(wanted: Wanted): Promise<World> {
  const { name, folder, postgres, withApp } = wanted
  const ends: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of ends.reverse()) await end().catch(() => {})
  }
  try {
    const databaseUrl = await cloneTemplate(postgres, name)
    const database = openPostgres(databaseUrl)
    ends.push(() => database.close())
    const meili = await startOwnMeilisearch()
    ends.push(() => meili.stop())
    const logOf = (part: string) => `${folder}/${name}-${part}.log`
    const env = {
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      DATABASE_URL: databaseUrl,
      MEILI_URL: (await wanted.through?.(meili.url)) ?? meili.url,
      MEILI_MASTER_KEY: meili.masterKey,
    }
    let app: AppProcess | null = null
    if (withApp) {
      app = await startApp(env, logOf('app'))
      const { stop } = app
      ends.push(stop)
    }
    const part = async (file: string, log: string, more: Record<string, string> = {}) => {
      const started = await startPart(file, { env: { ...env, ...more }, log: logOf(log) })
      ends.push(async () => {
        started.kill('SIGKILL')
        await started.ended
      })
      return started
    }
    const writers: Part[] = []
    for (let at = 0; at < wanted.writers; at++)
      writers.push(await part('./write.ts', `writer-${at}`, { CHAOS_WRITER: String(at) }))
    const reader = await part('./read.ts', 'reader', {
      CHAOS_SITE: app?.url ?? '',
      CHAOS_AWAY: wanted.databaseDies ? '1' : '',
    })
    return {
      ...{ name, folder, postgres, database, meili, env, writers, reader, logOf, close },
      site: app?.url ?? '',
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function cloneTemplate(postgres: PostgresServer, name: string): Promise<string> {
  const admin = openPostgres(postgres.url)
  await admin.db.execute(sql.raw(`create database chaos_${name} template wanlian_template`))
  await admin.close()
  const url = new URL(postgres.url)
  url.pathname = `/chaos_${name}`
  return url.href
}
