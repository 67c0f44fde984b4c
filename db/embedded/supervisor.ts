import { mkdirSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'

const PING_EVERY_MS = 250

export type Embedded = {
  /** A connection to the database as it is now; waits while the worker reopens. */
  connect: () => Promise<Socket>
  /** Runs with no limit on statements (migrations, bulk loads). */
  unlimited: <T>(work: () => Promise<T>) => Promise<T>
  dump: () => Promise<Buffer>
  stop: () => Promise<void>
  /** How often an overrunning statement ended the worker. */
  restarts: () => number
}

type Options = {
  dataDir?: string
  socketPath: string
  template?: string
  /** A statement that runs longer ends the worker: PGlite knows no statement_timeout. */
  statementLimitMs: number
}

/**
 * Owns the thread that PGlite runs on. A statement that overruns its limit ends the thread (its caller sees
 * CONNECTION_CLOSED); the thread reopens the same folder and new connections wait for it.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  if (options.dataDir) mkdirSync(dirname(options.dataDir), { recursive: true })
  let stopping = false
  let limits = 0
  let restarts = 0
  let worker: Worker
  let ready: Promise<void>
  let lastPong = performance.now()

  function open(): void {
    rmSync(options.socketPath, { force: true })
    worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: options,
      execArgv: [],
    })
    const current = worker
    ready = new Promise((resolve, reject) => {
      current.on('message', (message) => {
        if (message === 'ready') {
          lastPong = performance.now()
          resolve()
        }
        if (message === 'pong') lastPong = performance.now()
      })
      current.once('error', reject)
      current.once('exit', (code) => reject(new Error(`database thread ended with ${code}`)))
    })
    ready.catch(() => {}) // whoever awaits it is told; nobody may be waiting
  }

  function reopen(): void {
    restarts += 1
    const old = worker
    ready = old.terminate().then(() => {
      open()
      return ready
    })
    ready.catch(() => {})
    lastPong = Number.POSITIVE_INFINITY
  }

  open()
  // biome-ignore lint/style/noNonNullAssertion: open() has just set it
  await ready!

  let lastLook = performance.now()
  const watch = setInterval(() => {
    // while this process was busy itself, answers lay unread: that time is not the thread's
    const late = performance.now() - lastLook - PING_EVERY_MS
    lastLook = performance.now()
    if (late > 0) lastPong += late
    if (stopping) return
    worker.postMessage('ping')
    if (limits === 0 && performance.now() - lastPong > options.statementLimitMs) reopen()
  }, PING_EVERY_MS)
  watch.unref()

  return {
    restarts: () => restarts,
    async connect() {
      await ready
      return new Promise((resolve, reject) => {
        const socket = connect(options.socketPath)
        socket.once('connect', () => resolve(socket))
        socket.once('error', reject)
      })
    },
    async unlimited(work) {
      limits += 1
      try {
        return await work()
      } finally {
        lastPong = performance.now() + PING_EVERY_MS
        limits -= 1
      }
    },
    async dump() {
      return new Promise((resolve) => {
        worker.on('message', (message) => {
          if (message?.dump) resolve(Buffer.from(message.dump))
        })
        worker.postMessage('dump')
      })
    },
    async stop() {
      stopping = true
      clearInterval(watch)
      await new Promise<void>((resolve) => {
        worker.once('exit', () => resolve())
        worker.on('message', (message) => message === 'stopped' && resolve())
        worker.postMessage('stop')
      })
      await worker.terminate()
      rmSync(options.socketPath, { force: true })
    },
  }
}
