import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { createRuntime } from '../runtime/create-runtime.ts'
import { type Env, readEnv } from '../runtime/env.ts'
import { createLog } from '../runtime/log.ts'
import { DataFolderInUse } from '../runtime/open-database.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { createApp } from './app.ts'
import { createProgress } from './progress.ts'
import { startJobs } from './start-jobs.ts'

type Options = {
  /** Development hands in Vite's build of the moment. */
  build?: () => Promise<ServerBuild>
  middleware?: (
    listener: import('node:http').RequestListener,
  ) => import('node:http').RequestListener
}

/** Listens at once (503 until ready), then opens the database, migrates, loads samples and wires the runtime. */
export async function startServer(options: Options = {}): Promise<void> {
  const env = readEnv()
  const log = createLog(env)
  const progress = createProgress()
  let runtime: Runtime | null = null
  let stopJobs = async () => {}
  const production = !options.build
  const app = createApp({
    env,
    log,
    progress,
    production,
    runtime: () => runtime,
    build: options.build ?? productionBuild,
  })
  const server = await listen(app.fetch, env, options).catch((error) =>
    stop(explain(error, env), error),
  )
  closeOnSignal(server, async () => {
    await stopJobs()
    await runtime?.close()
  })

  const started = performance.now()
  try {
    runtime = await createRuntime(env, log, (step, done = 0, total = 0) => {
      Object.assign(progress, { step, done, total })
      process.stdout.write(
        total ? `\r${step} ${done} / ${total}${done === total ? '\n' : ''}` : `${step}\n`,
      )
    })
    stopJobs = startJobs(runtime)
  } catch (error) {
    stop(explain(error, env), error)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { port } = server.address() as { port: number }
  process.stdout.write(
    `ready in ${seconds} s: http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${port}/\n`,
  )
}

/** What a person can do about it, where that is known. */
function explain(error: unknown, env: Env): string | null {
  if (error instanceof DataFolderInUse)
    return `${error.dataDir} is open in another process: end that one, or set DATA_DIR`
  const code = (error as NodeJS.ErrnoException)?.code
  if (code === 'EADDRINUSE') return `port ${env.PORT} on ${env.HOST} is taken: set PORT`
  return null
}

function stop(advice: string | null, error: unknown): never {
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${advice ?? trace}\n`)
  process.exit(1)
}

async function productionBuild(): Promise<ServerBuild> {
  return import(pathToFileURL(resolve('build/server/index.js')).href)
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  env: { PORT: number; HOST: string },
  options: Options,
) {
  return new Promise<ServerType>((resolved, rejected) => {
    const server = serve({ fetch, port: env.PORT, hostname: env.HOST }, () => resolved(server))
    if (options.middleware) {
      const [own] = server.listeners('request') as import('node:http').RequestListener[]
      server.removeAllListeners('request')
      if (own) server.on('request', options.middleware(own))
    }
    server.on('error', rejected)
  })
}

function closeOnSignal(server: ServerType, end: () => Promise<void>): void {
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    server.close()
    await end()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}
